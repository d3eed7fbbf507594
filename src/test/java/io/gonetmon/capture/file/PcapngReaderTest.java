package io.gonetmon.capture.file;

import static io.gonetmon.capture.file.CaptureBytes.big;
import static io.gonetmon.capture.file.CaptureBytes.little;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcapngReaderTest {
  private static final int ETHERNET = 1;
  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int IF_FCSLEN = 13;
  private static final int IF_TSOFFSET = 14;

  @Test
  void readsMicrosecondsWhereNoResolutionIsGiven() {
    var file =
        little().section().describe(ETHERNET, 0, little()).enhanced(0, 5_000_000_007L, "abc");

    assertThat(Reading.of(file)).containsExactly("link 1, 5000000007000 ns, 3 bytes, on 0: abc");
  }

  @Test
  void takesLinkTypeAndClockOfEachInterface() {
    var nanos = big().option(IF_NAME, big().text("eth0")).option(IF_TSRESOL, big().bytes(9));
    var offset = big().option(IF_TSOFFSET, big().i64(10)).option(0, big());
    var file =
        big()
            .section()
            .describe(ETHERNET, 0, nanos)
            .describe(113, 0, offset)
            .enhanced(1, 1, "abc")
            .enhanced(0, 2, "defg");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 113, 10000001000 ns, 3 bytes, on 1: abc",
            "link 1, 2 ns, 4 bytes, on 0 (eth0): defg");
  }

  @Test
  void endsANameWhereItEndsItselfOrAfter64Bytes() {
    var file =
        little()
            .section()
            .describe(ETHERNET, 0, little().option(IF_NAME, little().text("wlan0\0rest")))
            .describe(ETHERNET, 0, little().option(IF_NAME, little().text("x".repeat(100))))
            .enhanced(0, 1, "abc")
            .enhanced(1, 2, "def");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0 (wlan0): abc",
            "link 1, 2000 ns, 3 bytes, on 1 (" + "x".repeat(64) + "): def");
  }

  @Test
  void beginsEachSectionAnew() {
    var file =
        little()
            .section()
            .describe(ETHERNET, 0, little())
            .enhanced(0, 1, "abc")
            .add(big().section().describe(101, 0, big()).enhanced(0, 2, "def").array())
            .section()
            .enhanced(0, 3, "ghi");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: abc",
            "link 101, 2000 ns, 3 bytes, on 1: def",
            "1: at byte 196: a packet is of interface 0, which is not described");
  }

  @Test
  void givesASimplePacketTheTimeOfTheOneBefore() {
    var file =
        little()
            .section()
            .describe(ETHERNET, 4, little())
            .block(3, little().i32(3).text("abc"))
            .enhanced(0, 7, "def")
            .block(3, little().i32(1_500).text("cut."));

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 0 ns, 3 bytes, on 0: abc",
            "link 1, 7000 ns, 3 bytes, on 0: def",
            "link 1, 7000 ns, 1500 bytes, on 0: cut.");
  }

  @Test
  void readsTheObsoletePacketBlock() {
    var file =
        little()
            .section()
            .describe(ETHERNET, 0, little())
            .describe(113, 0, little())
            .block(2, little().u16(1, 9).i32(0, 7, 3, 60).text("abc"));

    assertThat(Reading.of(file)).containsExactly("link 113, 7000 ns, 60 bytes, on 1: abc");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 10, 0xbad, 0x4000_0bad, 0x8000_0001})
  void passesOverOtherBlocks(int type) {
    var file =
        little()
            .section()
            .block(type, little().text("x".repeat(100_000)))
            .describe(ETHERNET, 0, little())
            .block(type, little())
            .enhanced(0, 1, "abc");

    assertThat(Reading.of(file)).containsExactly("link 1, 1000 ns, 3 bytes, on 0: abc");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 32})
  void leavesTheFrameCheckSequenceOut(int length) {
    var fcs = little().option(IF_FCSLEN, little().bytes(length));
    var file = little().section().describe(ETHERNET, 0, fcs).enhanced(0, 1, "abcFCS4");

    assertThat(Reading.of(file)).containsExactly("link 1, 1000 ns, 3 bytes, on 0: abc");
  }

  @Test
  void leavesOptionsThatDoNotFit() {
    var nanos = little().option(IF_TSRESOL, little().bytes(9));
    var options = nanos.u16(IF_FCSLEN, 400).i32(0);
    var file = little().section().describe(ETHERNET, 0, options).enhanced(0, 1, "abc");

    assertThat(Reading.of(file)).containsExactly("link 1, 1 ns, 3 bytes, on 0: abc");
  }

  @Test
  void readsLengthsThatLeaveThePaddingOut() {
    var file =
        little()
            .section()
            .describe(ETHERNET, 0, little())
            .i32(6, 35, 0, 0, 1, 3, 3)
            .text("abc")
            .bytes(0)
            .i32(35)
            .enhanced(0, 2, "def");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: abc", "link 1, 2000 ns, 3 bytes, on 0: def");
  }

  @Test
  void passesOverDamagedBlocks() {
    var file =
        little()
            .section()
            .describe(ETHERNET, 0, little())
            .block(6, little().i32(0, 0, 1, 400, 400).text("abc"))
            .block(6, little().i32(0))
            .block(3, little())
            .block(1, little())
            .enhanced(0, 2, "def");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 2000 ns, 3 bytes, on 0: def",
            "4: at byte 48: a packet of 400 bytes does not fit its block");
  }

  @Test
  void goesOnWhereABlocksTwoLengthsDifferButAnotherFollows() {
    var packet = little().i32(6, 36, 0, 0, 1, 3, 3).text("abc").bytes(0).i32(40);
    var file = little().section().describe(ETHERNET, 0, little()).add(packet.array());

    assertThat(Reading.of(file.enhanced(0, 2, "def")))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: abc",
            "link 1, 2000 ns, 3 bytes, on 0: def",
            "1: at byte 80: a block's two lengths differ, 36 and 40");
  }

  @Test
  void stopsWhereABlocksTwoLengthsDifferAndNoneFollows() {
    var packet = little().i32(6, 36, 0, 0, 1, 3, 3).text("abc").bytes(0).text("junk and more junk");
    var file = little().section().describe(ETHERNET, 0, little()).add(packet.array());

    assertThat(Reading.of(file))
        .containsExactly(
            "1: at byte 80: a block's two lengths differ, 36 and 1802401130",
            "stops at byte 84: a block's two lengths differ, 36 and 1802401130");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 11})
  void stopsAtALengthBelowThatOfAnEmptyBlock(int length) {
    var file = little().section().i32(6, length).add(new byte[64]);

    assertThat(Reading.of(file))
        .containsExactly("stops at byte 28: a block of " + length + " bytes is impossible");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 16, 35})
  void stopsAtABlockThatIsCutOff(int bytes) {
    byte[] last = little().enhanced(0, 2, "def").array();
    var file = little().section().describe(ETHERNET, 0, little()).enhanced(0, 1, "abc");
    file.add(Arrays.copyOf(last, bytes));

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: abc", "stops at byte 84: the last block is cut off");
  }

  @Test
  void stopsAtASectionOfAnotherVersionOrByteOrder() {
    var version = little().i32(0x0a0d_0d0a, 28, 0x1a2b_3c4d).u16(2, 0).i64(-1).i32(28);
    var order = little().i32(0x0a0d_0d0a, 28, 0x1234_5678).u16(1, 0).i64(-1).i32(28);

    assertThat(Reading.of(version))
        .containsExactly("stops at byte 0: version 2 of pcapng is not known");
    assertThat(Reading.of(order))
        .containsExactly("stops at byte 0: a section has no known byte order");
  }
}
