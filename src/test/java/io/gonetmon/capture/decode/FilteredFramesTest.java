package io.gonetmon.capture.decode;

import static io.gonetmon.capture.decode.Frames.MACS;
import static io.gonetmon.capture.decode.Frames.tcp;
import static io.gonetmon.capture.decode.Frames.v4;
import static io.gonetmon.capture.decode.Frames.v6;
import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.model.KeptOut;
import io.gonetmon.tcp.Segment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter decides on the innermost packet, or names the carrier. */
final class FilteredFramesTest {
  private static final String PLAIN = MACS + "0800" + v4("GET");
  private static final String TAGGED = MACS + "8100 0007 0800" + v4("GET");
  private static final String VXLAN =
      MACS
          + "0800 4500 0067 0000 4000 4011 0000 0a010001 0a010002 d431 12b5 0053 0000"
          + "08000000 00000100"
          + PLAIN;
  private static final String IN_6IN4 =
      MACS + "0800 4500 0053 0000 4000 4029 0000 0a010001 0a010002" + v6("GET");
  private static final String EXTENDED =
      MACS + "86dd" + v6(31, 0, "06 00 0100 00000000" + tcp("GET"));

  private static boolean accepts(String filter, String frame) {
    FrameDecoder decoder = Frames.decoder(filter);
    byte[] bytes = Frames.bytes(frame);
    boolean accepted = Frames.decode(decoder, LinkType.ETHERNET, bytes, bytes.length, 0, 0) != null;
    var expected = accepted ? KeptOut.NOTHING : new KeptOut(1, 0, 0, 0);
    assertThat(decoder.takeKeptOut()).isEqualTo(expected);
    assertThat(decoder.isCounted()).isEqualTo(accepted);
    return accepted;
  }

  @ParameterizedTest
  @CsvSource({
    "tcp and port 80, true",
    "tcp, true",
    "port 8080, false",
    "not port 80, false",
    "host 10.0.0.1, true",
    "ip6, false"
  })
  void theInnermostPacketDecides(String filter, boolean accepted) {
    assertThat(accepts(filter, PLAIN)).isEqualTo(accepted);
    assertThat(accepts(filter, TAGGED)).isEqualTo(accepted);
    assertThat(accepts(filter, VXLAN)).isEqualTo(accepted);
  }

  @Test
  void aFilterThatNamesTheCarrierAcceptsWhatItCarries() {
    assertThat(accepts("vlan 7", TAGGED)).isTrue();
    assertThat(accepts("vlan 8", TAGGED)).isFalse();
    assertThat(accepts("vlan 7 and tcp port 80", TAGGED)).isTrue();
    assertThat(accepts("udp port 4789", VXLAN)).isTrue();
    assertThat(accepts("udp port 4790", VXLAN)).isFalse();
    assertThat(accepts("net 10.1.0.0/16", VXLAN)).isTrue();
    assertThat(accepts("ip proto 41", IN_6IN4)).isTrue();
    assertThat(accepts("ether host 02:00:00:00:00:01", VXLAN)).isTrue();
    assertThat(accepts("ether host 02:00:00:00:00:09", VXLAN)).isFalse();
  }

  @Test
  void whatExcludesAlsoExcludesWithinACarrierThatItDoesNotMention() {
    assertThat(accepts("not host 10.0.0.1", VXLAN)).isFalse();
    assertThat(accepts("not port 443", VXLAN)).isTrue();
  }

  @Test
  void findsPortsBehindHeadersThatTheLibraryDoesNotPass() {
    assertThat(accepts("tcp and port 80", EXTENDED)).isTrue();
    assertThat(accepts("tcp and port 81", EXTENDED)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"NULL, 1e000000", "NULL, 1c000000", "LOOP, 00000018"})
  void knowsIpv6OnTheLoopbackOfEverySystem(LinkType link, String family) {
    byte[] bytes = Frames.bytes(family, v6("GET"));

    assertThat(Frames.decode(Frames.decoder("tcp and port 80"), link, bytes, bytes.length, 0, 0))
        .isNotNull();
    assertThat(Frames.decode(Frames.decoder("port 81"), link, bytes, bytes.length, 0, 0)).isNull();
  }

  @Test
  void trustsTheKernelWithPlainFramesOnly() {
    FrameDecoder decoder = new FrameDecoder(PacketFilter.afterKernel("tcp port 8080"));

    assertThat(decode(decoder, PLAIN)).isNotNull();
    assertThat(decode(decoder, TAGGED)).isNull();
  }

  @Test
  void passesAllThatTheKernelPassedByAFilterOnlyItKnows() {
    FrameDecoder decoder = new FrameDecoder(PacketFilter.afterKernel("inbound"));

    assertThat(decode(decoder, PLAIN)).isNotNull();
    assertThat(decode(decoder, TAGGED)).isNotNull();
  }

  @Test
  void countsAFrameThatWasCutBeforeItsPorts() {
    FrameDecoder decoder = Frames.decoder("tcp and port 80");
    byte[] frame = Frames.bytes(PLAIN);

    assertThat(Frames.decode(decoder, LinkType.ETHERNET, Arrays.copyOf(frame, 36), 57, 0, 0))
        .isNull();
    assertThat(decoder.takeUndecoded()).isOne();
  }

  private static Segment decode(FrameDecoder decoder, String frame) {
    byte[] bytes = Frames.bytes(frame);
    return Frames.decode(decoder, LinkType.ETHERNET, bytes, bytes.length, 0, 0);
  }

  @Test
  void whatIsEncryptedIsKeptOutForThatWhateverTheFilter() {
    FrameDecoder decoder = Frames.decoder("tcp and port 80");
    byte[] encrypted = Frames.bytes(MACS, "0800", Frames.v4(43, "4000", 50, tcp("GET")));

    assertThat(Frames.decode(decoder, LinkType.ETHERNET, encrypted, encrypted.length, 0, 0))
        .isNull();
    assertThat(decoder.takeKeptOut()).isEqualTo(new KeptOut(0, 1, 0, 0));
    assertThat(decoder.isCounted()).isFalse();
  }

  @Test
  void whatIsNoTcpIsFilteredOnEveryLink() {
    FrameDecoder decoder = Frames.decoder("ip");
    byte[] datagram = Frames.bytes("02000000", Frames.v4(43, "4000", 17, tcp("GET")));

    assertThat(Frames.decode(decoder, LinkType.NULL, datagram, datagram.length, 0, 0)).isNull();
    assertThat(decoder.takeKeptOut()).isEqualTo(new KeptOut(0, 0, 0, 1));
  }
}
