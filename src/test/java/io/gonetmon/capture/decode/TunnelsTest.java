package io.gonetmon.capture.decode;

import static io.gonetmon.capture.decode.Frames.MACS;
import static io.gonetmon.capture.decode.Frames.decoded;
import static io.gonetmon.capture.decode.Frames.tcp;
import static io.gonetmon.capture.decode.Frames.v4;
import static io.gonetmon.capture.decode.Frames.v6;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP is found behind whatever is wrapped around its packets. */
final class TunnelsTest {
  private static final String V4 = "10.0.0.1:40000 > 10.0.0.2:80 seq 1 ack 2 flags 18 'GET' of 3";
  private static final String V6 =
      "[2001:db8::1]:40000 > [2001:db8::2]:80 seq 1 ack 2 flags 18 'GET' of 3";

  private static String hex(String spaced) {
    return spaced.replace(" ", "");
  }

  /** An IPv4 packet that carries something else than TCP. */
  private static String carrier(int protocol, String carried) {
    return v4(20 + hex(carried).length() / 2, "4000", protocol, carried);
  }

  private static String udp(int port, String carried) {
    int length = 8 + hex(carried).length() / 2;
    return carrier(17, "d431 %04x %04x 0000".formatted(port, length) + carried);
  }

  private static String ethernet(String packet) {
    return MACS + "0800" + packet;
  }

  @ParameterizedTest
  @CsvSource({
    "one label, 8847 00012140",
    "three labels, 8847 00011040 00012040 00013140",
    "labels behind a tag, 8100 0007 8847 00012140",
    "a pseudowire, 8847 00012140 020000000001020000000002 0800",
    "a pseudowire with a control word, 8847 00012140 00000000 020000000001020000000002 0800",
    "a session, 8864 1100 0001 002d 0021",
    "a session in a tag, 8100 0007 8864 1100 0001 002d 0021",
    "a session with a short protocol, 8864 1100 0001 002c 21",
    "provider backbone bridging, 88e7 00000001 020000000001020000000002 0800",
    "a tag of a virtual port, 8926 00000001 0800",
    "three tags, 88a8 0001 8100 0002 8100 0003 0800",
    "a service header, 894f 0006 01 01 00000001" + " 00000000 00000000 00000000 00000000",
    "a length and a sub-network, 0033 aaaa03 000000 0800",
    "a length and IP, 0033 060603"
  })
  void findsPacketsBehindTags(String what, String header) {
    assertThat(decoded(LinkType.ETHERNET, MACS, header, v4("GET"))).as(what).isEqualTo(V4);
  }

  @ParameterizedTest
  @CsvSource({
    "plain, 0000 0800",
    "with a key, 2000 0800 00000007",
    "with all fields, b000 0800 00000000 00000007 00000001",
    "bridged, 0000 6558 020000000001020000000002 0800",
    "with labels, 0000 8847 00012140",
    "point to point, 3081 880b 00000000 00000001 00000001 ff03 0021",
    "mirrored I, 0000 88be 020000000001020000000002 0800",
    "mirrored II, 1000 88be 00000001 10000000 00000000 020000000001020000000002 0800",
    "mirrored III, 1000 22eb 00000001 20000000 00000000 00000000 020000000001020000000002 0800",
    "mirrored III and more, 1000 22eb 00000001 20000000 00000000 00000001 0000000000000000"
        + " 020000000001020000000002 0800"
  })
  void findsPacketsInGenericRouting(String what, String header) {
    assertThat(decoded(LinkType.RAW, carrier(47, header + v4("GET")))).as(what).isEqualTo(V4);
  }

  @ParameterizedTest
  @CsvSource({
    "vxlan, 4789, 08000000 00000100 020000000001020000000002 0800",
    "vxlan of Linux, 8472, 08000000 00000100 020000000001020000000002 0800",
    "vxlan with a protocol, 4790, 0c000001 00000100",
    "geneve, 6081, 0000 6558 00000100 020000000001020000000002 0800",
    "geneve with options, 6081, 0200 0800 00000100 0102030400000000",
    "gtp, 2152, 30ff 0000 00000001",
    "gtp with a sequence number, 2152, 32ff 0000 00000001 00010000",
    "gtp with an extension, 2152, 34ff 0000 00000001 00000085 01000900",
    "generic routing, 4754, 0000 0800",
    "labels, 6635, 00012140",
    "lisp, 4341, 8000000000000001",
    "tazmen, 37008, 01000001 0a0101 00 01 020000000001020000000002 0800",
    "layer two, 1701, 0002 0001 0002 ff03 0021",
    "layer two with a length, 1701, 4002 0033 0001 0002 0021"
  })
  void findsPacketsInDatagrams(String what, int port, String header) {
    assertThat(decoded(LinkType.RAW, udp(port, header + v4("GET")))).as(what).isEqualTo(V4);
  }

  @Test
  void findsPacketsInPackets() {
    assertThat(decoded(LinkType.RAW, carrier(4, v4("GET")))).isEqualTo(V4);
    assertThat(decoded(LinkType.RAW, carrier(41, v6("GET")))).isEqualTo(V6);
    assertThat(decoded(LinkType.RAW, v6(63, 41, v6("GET")))).isEqualTo(V6);
    assertThat(decoded(LinkType.RAW, v6(43, 4, v4("GET")))).isEqualTo(V4);
    assertThat(decoded(LinkType.RAW, carrier(97, "3000" + ethernet(v4("GET"))))).isEqualTo(V4);
    assertThat(decoded(LinkType.RAW, carrier(137, "00012140" + v4("GET")))).isEqualTo(V4);
    assertThat(decoded(LinkType.RAW, udp(3544, v6("GET")))).isEqualTo(V6);
    assertThat(decoded(LinkType.RAW, udp(3544, "0000 d431 0a000001" + v6("GET")))).isEqualTo(V6);
    String anything = "4252 01 29 00000000" + "00".repeat(16) + "00".repeat(20);
    assertThat(decoded(LinkType.RAW, udp(5072, anything + v6("GET")))).isEqualTo(V6);
  }

  @Test
  void findsPacketsInTunnelsInTunnels() {
    String inner = udp(4789, "08000000 00000100" + ethernet(v4("GET")));

    assertThat(decoded(LinkType.ETHERNET, MACS, "8100 0007 0800", carrier(47, "00000800" + inner)))
        .isEqualTo(V4);
  }

  @Test
  void passesAnAuthenticationHeader() {
    String header = "06 04 0000 00000001 00000001 000000000000000000000000";

    assertThat(decoded(LinkType.RAW, carrier(51, header + tcp("GET")))).isEqualTo(V4);
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN_RING, 1040 020000000001020000000002 aaaa03 000000 0800",
    "PPP, ff03 0021",
    "PPP, 0021",
    "PPP, 21",
    "FDDI, 50 020000000001020000000002 aaaa03 000000 0800",
    "PPP_SERIAL, ff03 0021",
    "PPP_SERIAL, 0f00 0800",
    "PPP_OVER_ETHERNET, 1100 0001 002d 0021",
    "ATM, aaaa03 000000 0800",
    "CISCO_HDLC, 0f00 0800",
    "FRAME_RELAY, 1841 03 cc",
    "FRAME_RELAY, 1841 0800",
    "FRAME_RELAY, 1841 03 00 80 000000 0800",
    "WIRELESS, 0801 0000 020000000001 020000000002 020000000003 0000 aaaa03 000000 0800",
    "WIRELESS, 8801 0000 020000000001 020000000002 020000000003 0000 0000 aaaa03 000000 0800",
    "WIRELESS, 0803 0000 020000000001 020000000002 020000000003 0000 020000000004"
        + " aaaa03 000000 0800",
    "RADIOTAP, 0000 0900 02000000 00 0801 0000 020000000001 020000000002 020000000003 0000"
        + " aaaa03 000000 0800",
    "RADIOTAP, 0000 1100 03000000 0000000000000000 20 8801 0000 020000000001 020000000002"
        + " 020000000003 0000 0000 0000 aaaa03 000000 0800",
    "FIREWALL_LOG, 05 02 00 00 00 000000",
    "ENCRYPTED, 02000000 00000000 00000000",
    "PER_PACKET, 00 00 0800 01000000 020000000001020000000002 0800",
    "ERF, 0000000000000000 02 04 0000 0000 0000 0000 020000000001020000000002 0800",
    "ERF, 0000000000000000 82 04 0000 0000 0000 0000000000000000 0000"
        + " 020000000001020000000002 0800",
    "PPP_DIRECTED, 01 ff03 0021",
    "MPLS, 00012140",
    "NFLOG, 02 00 0000 0800 0100 08000100 0500 0a00 00000000 3000 0900",
    "NFLOG, 02 00 0000 0008 0001 08000100 0030 0009",
    "NETANALYZER, 00000000 020000000001020000000002 0800",
    "COOKED, 0000 0200 0000 0000000000000000 0007 0021",
    "COOKED, 0000 0001 0006 020000000001 0000 0004 aaaa03 000000 0800",
    "COOKED_2, 8847 0000 00000001 0001 00 06 0200000000010000 00012140"
  })
  void findsPacketsOnOtherLinks(LinkType link, String header) {
    assertThat(decoded(link, header, v4("GET"))).isEqualTo(V4);
  }

  @ParameterizedTest
  @CsvSource({
    "encrypted on the air, WIRELESS, 0841 0000 020000000001 020000000002 020000000003 0000 00",
    "encrypted on the cable, ETHERNET, 020000000001020000000002 88e5 00",
    "compressed, PPP, 002d 45",
    "an unknown protocol, RAW, 4500 001c 0000 4000 402f 0000 0a000001 0a000002 0000 1234 00000000"
  })
  void countsWhatItCannotOpen(String what, LinkType link, String frame) {
    var decoder = new FrameDecoder(Frames.ALL);
    byte[] bytes = Frames.bytes(frame);

    assertThat(Frames.decode(decoder, link, bytes, bytes.length, 0, 0)).isNull();
    assertThat(decoder.takeKeptOut().wrapping()).as(what).isOne();
    assertThat(decoder.takeUndecoded()).isZero();
  }

  @Test
  void countsFramesOfUnknownLinks() {
    var decoder = new FrameDecoder(Frames.ALL);

    assertThat(Frames.decode(decoder, null, new byte[60], 60, 0, 0)).isNull();
    assertThat(decoder.takeKeptOut().linkType()).isOne();
    assertThat(decoder.isCounted()).isFalse();
  }

  @Test
  void looksIntoNoMoreThanAFewDozenTunnels() {
    String packet = v4("GET");
    for (int i = 0; i < 100; i++) {
      packet = carrier(4, packet);
    }

    assertThat(decoded(LinkType.RAW, packet)).isEqualTo("nothing");
  }
}
