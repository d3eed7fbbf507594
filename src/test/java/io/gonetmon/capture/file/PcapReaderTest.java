package io.gonetmon.capture.file;

import static io.gonetmon.capture.file.CaptureBytes.big;
import static io.gonetmon.capture.file.CaptureBytes.little;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PcapReaderTest {
  private static final int MICROS = 0xa1b2_c3d4;
  private static final int NANOS = 0xa1b2_3c4d;

  @Test
  void readsMicroseconds() {
    var file = little().pcap(MICROS, 1).packet(1_700_000_000, 999_999, "abc");

    assertThat(Reading.of(file))
        .containsExactly("link 1, 1700000000999999000 ns, 3 bytes, on 0: abc");
  }

  @Test
  void readsNanosecondsOfTheOtherByteOrder() {
    var file = big().pcap(NANOS, 113).packet(1, 2, "abc").packet(1, 3, "d");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 113, 1000000002 ns, 3 bytes, on 0: abc",
            "link 113, 1000000003 ns, 1 bytes, on 0: d");
  }

  @Test
  void takesSecondsAfter2038AsTheyAre() {
    var file = little().pcap(NANOS, 1).packet(0xffff_ffff, 0xffff_ffff, "a");

    assertThat(Reading.of(file))
        .containsExactly("link 1, 4294967299294967295 ns, 1 bytes, on 0: a");
  }

  @Test
  void tellsTheLengthOnTheWireFromThatInTheFile() {
    var file =
        little()
            .pcap(MICROS, 1)
            .i32(0, 1, 3, 1_500)
            .text("cut")
            .i32(0, 2, 4, 0)
            .text("more")
            .i32(0, 3, 0, -1);

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 1500 bytes, on 0: cut",
            "link 1, 2000 ns, 4 bytes, on 0: more",
            "link 1, 3000 ns, 2147483647 bytes, on 0: ");
  }

  @Test
  void readsTheLongerHeadersOfAModifiedFile() {
    var file =
        big()
            .pcap(0xa1b2_cd34, 1)
            .i32(1, 2, 3, 60, 7)
            .u16(0x0800)
            .bytes(0, 0)
            .text("abc")
            .i32(1, 3, 1, 1, 8)
            .u16(0x0800)
            .bytes(0, 0)
            .text("d");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000002000 ns, 60 bytes, on 7: abc",
            "link 1, 1000003000 ns, 1 bytes, on 8: d");
  }

  @Test
  void readsFilesOfIxia() {
    var file = little().pcap(0x1c00_01ac, 1).i32(19).packet(1, 2, "abc");

    assertThat(Reading.of(file)).containsExactly("link 1, 1000000002 ns, 3 bytes, on 0: abc");
  }

  @Test
  void exchangesTheLengthsOfOldVersions() {
    var old = little().i32(MICROS).u16(2, 2).i32(0, 0, 96, 1).i32(0, 1, 60, 3).text("abc");
    var middle = little().i32(MICROS).u16(2, 3).i32(0, 0, 96, 1).i32(0, 1, 60, 3).text("abc");
    var both = little().i32(MICROS).u16(2, 3).i32(0, 0, 96, 1).i32(0, 1, 3, 60).text("abc");

    String packet = "link 1, 1000 ns, 60 bytes, on 0: abc";
    assertThat(Reading.of(old)).containsExactly(packet);
    assertThat(Reading.of(middle)).containsExactly(packet);
    assertThat(Reading.of(both)).containsExactly(packet);
  }

  @Test
  void leavesTheFrameCheckSequenceOut() {
    var file =
        little()
            .pcap(MICROS, 0x2400_0001)
            .packet(0, 1, "abcFCS4")
            .i32(0, 2, 4, 64)
            .text("abcd")
            .i32(0, 3, 5, 7)
            .text("abcFC");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: abc",
            "link 1, 2000 ns, 60 bytes, on 0: abcd",
            "link 1, 3000 ns, 3 bytes, on 0: abc");
  }

  @Test
  void readsPacketsFarLongerThanItsBuffer() {
    String jumbo = "x".repeat(300_000);
    var file = little().pcap(MICROS, 1).packet(0, 1, jumbo).packet(0, 2, "abc");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 300000 bytes, on 0: " + jumbo, "link 1, 2000 ns, 3 bytes, on 0: abc");
  }

  @Test
  void stopsAtAPacketThatIsCutOff() {
    var data = little().pcap(MICROS, 1).packet(0, 1, "abc").i32(0, 2, 4, 4).text("ab");
    var header = little().pcap(MICROS, 1).packet(0, 1, "abc").i32(0, 2);

    String packet = "link 1, 1000 ns, 3 bytes, on 0: abc";
    String stop = "stops at byte 43: the last packet is cut off";
    assertThat(Reading.of(data)).containsExactly(packet, stop);
    assertThat(Reading.of(header)).containsExactly(packet, stop);
  }

  @Test
  void stopsAtAnImpossibleLength() {
    var file = little().pcap(MICROS, 1).packet(0, 1, "abc").i32(0, 2, -1, -1).text("more");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: abc",
            "stops at byte 43: a packet of 4294967295 bytes is impossible");
  }

  @Test
  void passesOverZerosThatAreNoPackets() {
    var file = little().pcap(MICROS, 1).packet(1, 1, "abc").i32(new int[8]).packet(1, 2, "d");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000001000 ns, 3 bytes, on 0: abc",
            "link 1, 1000002000 ns, 1 bytes, on 0: d",
            "2: at byte 43: zeros instead of a packet");
  }
}
