package io.gonetmon.capture.decode;

import static io.gonetmon.capture.decode.Frames.MACS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.KeptOut;
import io.gonetmon.tcp.Segment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Packets that come in pieces are put together. */
final class FragmentsTest {
  private static final long SECOND = 1_000_000_000L;

  /** A segment with 24 bytes of payload, in pieces of 24, 8 and 12 bytes. */
  private static final String SEGMENT = Frames.tcp("GET /in-pieces HTTP/1.1\n").replace(" ", "");

  private static final String FIRST = v4("2000", 0, 24);
  private static final String SECOND_PIECE = v4("2003", 24, 32);
  private static final String LAST = v4("0004", 32, 44);

  private final FrameDecoder decoder = Frames.decoder("tcp and port 80");

  private static String v4(String field, int from, int to) {
    String piece = SEGMENT.substring(2 * from, 2 * to);
    return MACS
        + "0800 4500 %04x 0007 %s 4006 0000 0a000001 0a000002".formatted(20 + to - from, field)
        + piece;
  }

  private static String v6(int field, int from, int to) {
    String header = "06 00 %04x 00000007".formatted(field);
    return MACS
        + "86dd"
        + Frames.v6(8 + to - from, 44, header + SEGMENT.substring(2 * from, 2 * to));
  }

  private Segment decode(String frame, long nanos) {
    byte[] bytes = Frames.bytes(frame);
    return Frames.decode(decoder, LinkType.ETHERNET, bytes, bytes.length, 0, nanos);
  }

  private static String payload(Segment segment) {
    return new String(
        segment.data(), segment.offset(), segment.captured(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void inOrder() {
    assertThat(decode(FIRST, 0)).isNull();
    assertThat(decode(SECOND_PIECE, 0)).isNull();
    Segment whole = decode(LAST, 7);

    assertThat(payload(whole)).isEqualTo("GET /in-pieces HTTP/1.1\n");
    assertThat(whole.flow()).hasToString("10.0.0.1:40000 > 10.0.0.2:80");
    assertThat(whole.length()).isEqualTo(24);
    assertThat(whole.nanos()).isEqualTo(7);
    assertThat(whole.frameBytes()).isEqualTo(3 * 34 + 44);
  }

  @Test
  void areKnownByThePacketThatTheyAreOf() {
    String other = FIRST.replace("0007 2000", "0008 2000");
    decode(FIRST, 0);
    assertThat(decoder.datagram()).isEqualTo(1);
    decode(other, 0);
    assertThat(decoder.datagram()).isEqualTo(2);
    decode(LAST, 0);
    assertThat(decoder.datagram()).isEqualTo(1);
    assertThat(decode(SECOND_PIECE, 0)).isNotNull();
    assertThat(decoder.datagram()).isEqualTo(1);
    decode(MACS + "0800" + Frames.v4("not in pieces"), 0);
    assertThat(decoder.datagram()).isZero();
  }

  @Test
  void inAnyOrderAndMoreThanOnce() {
    decode(LAST, 0);
    decode(LAST, 0);
    decode(FIRST, 0);

    assertThat(payload(decode(SECOND_PIECE, 0))).isEqualTo("GET /in-pieces HTTP/1.1\n");
  }

  @Test
  void ofIpv6() {
    decode(v6(32, 32, 44), 0);
    decode(v6(1, 0, 24), 0);
    Segment whole = decode(v6(25, 24, 32), 0);

    assertThat(payload(whole)).isEqualTo("GET /in-pieces HTTP/1.1\n");
    assertThat(whole.flow()).hasToString("[2001:db8::1]:40000 > [2001:db8::2]:80");
  }

  @Test
  void theFilterDecidesOnTheWhole() {
    FrameDecoder other = Frames.decoder("tcp port 8080");
    for (String piece : new String[] {FIRST, SECOND_PIECE, LAST}) {
      byte[] bytes = Frames.bytes(piece);
      assertThat(Frames.decode(other, LinkType.ETHERNET, bytes, bytes.length, 0, 0)).isNull();
    }

    assertThat(other.takeKeptOut()).isEqualTo(new KeptOut(1, 0, 0, 0));
    assertThat(other.takeUndecoded()).isZero();
  }

  @Test
  void thatNeverBecomeWholeAreCounted() {
    decode(FIRST, 0);
    decode(LAST, 0);
    assertThat(decoder.takeUndecoded()).isZero();

    decoder.finish();
    assertThat(decoder.takeUndecoded()).isOne();
  }

  @Test
  void areNotWaitedForLongerThanThirtySeconds() {
    decode(FIRST, 0);
    decode(SECOND_PIECE, 29 * SECOND);
    assertThat(decode(LAST, 31 * SECOND)).isNull();

    assertThat(decoder.takeUndecoded()).isOne();
  }

  @Test
  void areBoundInNumber() {
    for (int i = 0; i < 2000; i++) {
      decode(FIRST.replace("0007 2000", "%04x 2000".formatted(i)), 0);
    }

    assertThat(decoder.takeUndecoded()).isEqualTo(2000 - 512);
  }

  @Test
  void ofOtherProtocolsAreNoLoss() {
    decode(FIRST.replace("4006", "4011"), 0);
    decoder.finish();

    assertThat(decoder.takeUndecoded()).isZero();
  }

  @Test
  void areBrokenWhenTheyWereCut() {
    assertThat(Frames.decoded(LinkType.ETHERNET, Frames.bytes(FIRST.substring(0, 100)), 58))
        .isEqualTo("undecoded");
  }
}
