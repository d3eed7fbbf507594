package io.gonetmon.capture.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether libpcap can be called directly. */
final class PacketPullTest {

  @Test
  void isHadWithTheLibrariesOfThisMachine() {
    assertThat(PacketPull.find("handle", "pcap")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"nosuch, pcap", "handle, nosuch", "handle, m"})
  void isDoneWithoutWhenAnythingIsMissing(String field, String pcap) {
    assertThat(PacketPull.find(field, pcap)).isEmpty();
  }
}
