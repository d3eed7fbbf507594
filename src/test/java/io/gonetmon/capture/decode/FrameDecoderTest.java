package io.gonetmon.capture.decode;

import static io.gonetmon.capture.decode.Frames.ALL;
import static io.gonetmon.capture.decode.Frames.MACS;
import static io.gonetmon.capture.decode.Frames.bytes;
import static io.gonetmon.capture.decode.Frames.decoded;
import static io.gonetmon.capture.decode.Frames.tcp;
import static io.gonetmon.capture.decode.Frames.v4;
import static io.gonetmon.capture.decode.Frames.v6;
import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.tcp.Segment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameDecoderTest {
  private static final String V4 = "10.0.0.1:40000 > 10.0.0.2:80 seq 1 ack 2 flags 18 'GET' of 3";
  private static final String V6 =
      "[2001:db8::1]:40000 > [2001:db8::2]:80 seq 1 ack 2 flags 18 'GET' of 3";

  @ParameterizedTest
  @CsvSource({
    "NULL, 02000000",
    "NULL, 00000002",
    "ETHERNET, 0200000000010200000000020800",
    "ETHERNET, 020000000001020000000002 8100 0001 0800",
    "ETHERNET, 020000000001020000000002 88a8 0001 8100 0002 0800",
    "ETHERNET, 020000000001020000000002 9100 0001 9200 0002 8100 0003 0800",
    "RAW_BSD, ''",
    "RAW_OPENBSD, ''",
    "RAW, ''",
    "LOOP, 00000002",
    "COOKED, 0000 0001 0006 020000000001 0000 0800",
    "COOKED, 0000 0001 0006 020000000001 0000 8100 0001 0800",
    "IPV4, ''",
    "COOKED_2, 0800 0000 00000001 0001 00 06 0200000000010000",
    "COOKED_2, 8100 0000 00000001 0001 00 06 0200000000010000 0001 0800"
  })
  void findsIpv4BehindEveryLinkHeader(LinkType link, String header) {
    assertThat(decoded(link, header, v4("GET"))).isEqualTo(V4);
  }

  @ParameterizedTest
  @CsvSource({
    "NULL, 1e000000",
    "NULL, 0000001c",
    "ETHERNET, 02000000000102000000000286dd",
    "ETHERNET, 020000000001020000000002 8100 0001 86dd",
    "RAW_BSD, ''",
    "RAW, ''",
    "LOOP, 00000018",
    "COOKED, 0000 0001 0006 020000000001 0000 86dd",
    "IPV6, ''",
    "COOKED_2, 86dd 0000 00000001 0001 00 06 0200000000010000",
    "COOKED_2, 88a8 0000 00000001 0001 00 06 0200000000010000 0001 86dd"
  })
  void findsIpv6BehindEveryLinkHeader(LinkType link, String header) {
    assertThat(decoded(link, header, v6("GET"))).isEqualTo(V6);
  }

  @Test
  void knowsLinkTypesByTheirNumbers() {
    assertThat(LinkType.values()).allMatch(each -> LinkType.of(each.number()) == each);
    assertThat(LinkType.of(147)).isNull();
  }

  @Test
  void passesIpv4Options() {
    String packet = "4600 002f 0000 4000 4006 0000 0a000001 0a000002 94040000" + tcp("GET");

    assertThat(decoded(LinkType.RAW, packet)).isEqualTo(V4);
  }

  @Test
  void passesTcpOptions() {
    String tcp = "9c40 0050 00000001 00000002 6018 0400 0000 0000 01010101 474554";

    assertThat(decoded(LinkType.RAW, v4(47, "4000", 6, tcp))).isEqualTo(V4);
  }

  @ParameterizedTest
  @CsvSource({"0, 06 00 0100 00000000", "60, 06 00 0100 00000000", "43, 06 00 0000 00000000"})
  void passesIpv6ExtensionHeaders(int next, String header) {
    assertThat(decoded(LinkType.RAW, v6(31, next, header + tcp("GET")))).isEqualTo(V6);
  }

  @Test
  void passesSeveralIpv6ExtensionHeaders() {
    String headers = "3c 00 0100 00000000 06 00 0100 00000000";

    assertThat(decoded(LinkType.RAW, v6(39, 0, headers + tcp("GET")))).isEqualTo(V6);
  }

  @ParameterizedTest
  @CsvSource({"2000", "0001", "3fff", "6000"})
  void countsFragmentsAsUndecoded(String fragment) {
    assertThat(decoded(LinkType.RAW, v4(43, fragment, 6, tcp("GET")))).isEqualTo("undecoded");
    assertThat(decoded(LinkType.RAW, v4(43, fragment, 17, tcp("GET")))).isEqualTo("nothing");
  }

  @Test
  void takesTheWireForALengthOfZero() {
    assertThat(decoded(LinkType.RAW, v4(0, "4000", 6, tcp("GET")))).isEqualTo(V4);
    assertThat(decoded(LinkType.RAW, v6(0, 6, tcp("GET")))).isEqualTo(V6);
  }

  @Test
  void ignoresPadding() {
    String padding = "000000000000";

    assertThat(decoded(LinkType.ETHERNET, MACS, "0800", v4("GET"), padding)).isEqualTo(V4);
    assertThat(decoded(LinkType.ETHERNET, MACS, "86dd", v6("GET"), padding)).isEqualTo(V6);
    assertThat(decoded(LinkType.RAW, v4(""), padding)).endsWith("'' of 0");
  }

  @ParameterizedTest
  @CsvSource({"39", "20", "19", "1"})
  void countsAnIpv4LengthThatHasNoRoomForTcpAsUndecoded(int total) {
    assertThat(decoded(LinkType.RAW, v4(total, "4000", 6, tcp("GET")))).isEqualTo("undecoded");
  }

  @Test
  void countsATcpHeaderThatIsTooShortAsUndecoded() {
    String tcp = tcp("GET").replace("5018", "4018");

    assertThat(decoded(LinkType.RAW, v4(43, "4000", 6, tcp))).isEqualTo("undecoded");
  }

  @ParameterizedTest
  @CsvSource({
    "ETHERNET, 020000000001020000000002 0806 0001080006040001",
    "ETHERNET, 020000000001020000000002 88cc 0207",
    "COOKED, 0000 0001 0006 020000000001 0000 0806 00010800",
    "COOKED_2, 0806 0000 00000001 0001 00 06 0200000000010000 00010800",
    "RAW, 70000000",
    "ETHERNET, 0200"
  })
  void findsNothingInOtherFrames(LinkType link, String frame) {
    assertThat(decoded(link, frame)).isEqualTo("nothing");
  }

  @Test
  void findsNothingInOtherProtocols() {
    assertThat(decoded(LinkType.RAW, v4(43, "4000", 17, tcp("GET")))).isEqualTo("nothing");
    assertThat(decoded(LinkType.RAW, v6(23, 17, tcp("GET")))).isEqualTo("nothing");
  }

  @Test
  void findsNothingInAnErrorThatQuotesTcp() {
    String tooBig = "0200 0000 00000500" + v6("GET");

    assertThat(decoded(LinkType.RAW, v6(71, 58, tooBig))).isEqualTo("nothing");
  }

  @Test
  void knowsTheLengthOfWhatWasCut() {
    byte[] frame = bytes(v4("GET / HTTP/1.1"));

    assertThat(decoded(LinkType.RAW, Arrays.copyOf(frame, 43), frame.length))
        .endsWith("'GET' of 14");
    assertThat(decoded(LinkType.RAW, Arrays.copyOf(frame, 40), frame.length)).endsWith("'' of 14");
    assertThat(decoded(LinkType.RAW, Arrays.copyOf(frame, 39), frame.length))
        .isEqualTo("undecoded");
  }

  @Test
  void keepsNoFrameWithoutPayload() {
    byte[] frame = bytes(v4(""));
    Segment segment = Frames.decode(new FrameDecoder(ALL), LinkType.RAW, frame, frame.length, 0, 7);

    assertThat(segment.data()).isEmpty();
    assertThat(segment.nanos()).isEqualTo(7);
    assertThat(segment.frameBytes()).isEqualTo(40);
  }

  @Test
  void makesAFlowOnceForSegmentsInARow() {
    FrameDecoder decoder = new FrameDecoder(ALL);
    byte[] frame = bytes(v4("GET"));

    assertThat(Frames.decode(decoder, LinkType.RAW, frame, 43, 0, 7).flow())
        .isSameAs(Frames.decode(decoder, LinkType.RAW, frame, 43, 0, 8).flow());
  }

  @Test
  void knowsTheInterfaceWithinACaptureOfSeveral() {
    byte[] cooked = bytes("0800 0000 0000002a 0001 00 06 0200000000010000", v4("GET"));
    byte[] raw = bytes(v4("GET"));
    var decoder = new FrameDecoder(ALL);

    assertThat(Frames.decode(decoder, LinkType.COOKED_2, cooked, cooked.length, 0, 7).via())
        .isEqualTo(42);
    assertThat(Frames.decode(decoder, LinkType.RAW, raw, raw.length, 3, 7).via()).isEqualTo(3);
  }
}
