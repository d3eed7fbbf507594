package io.gonetmon.capture.file;

import static io.gonetmon.capture.file.CaptureBytes.big;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnoopReaderTest {

  @Test
  void readsPackets() {
    var file = snoop(4).i32(60, 3, 28, 0, 1, 2).text("abc.").i32(3, 3, 27, 0, 1, 3).text("def");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000002000 ns, 60 bytes, on 0: abc",
            "link 1, 1000003000 ns, 3 bytes, on 0: def");
  }

  @Test
  void stopsAtALengthThatDoesNotFit() {
    assertThat(Reading.of(snoop(4).i32(60, 3, 0, 0, 1, 2).text("abc.")))
        .containsExactly("stops at byte 16: a packet of 3 bytes in 0 is impossible");
  }

  @Test
  void stopsAtAPacketThatIsCutOff() {
    assertThat(Reading.of(snoop(4).i32(60, 3, 28, 0, 1, 2).text("abc")))
        .containsExactly("stops at byte 16: the last packet is cut off");
  }

  @Test
  void refusesALinkTypeItDoesNotKnow() {
    assertThat(Reading.of(snoop(99)))
        .containsExactly(
            "a.pcap stops at byte 0: snoop's link type 99 is not known; convert it: editcap.");
  }

  private static CaptureBytes snoop(int link) {
    return big().text("snoop").bytes(0, 0, 0).i32(2, link);
  }
}
