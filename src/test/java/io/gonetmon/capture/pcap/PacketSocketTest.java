package io.gonetmon.capture.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.pcap.PacketSocket.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the kernel's end of a handle can be reached. */
final class PacketSocketTest {

  @Test
  void isReachedByTheLibrariesOfThisMachine() {
    assertThat(Calls.find("handle", "pcap", "c")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"nosuch, pcap, c", "handle, nosuch, c", "handle, pcap, nosuch", "handle, m, c"})
  void isDoneWithoutWhenAnythingIsMissing(String field, String pcap, String c) {
    assertThat(Calls.find(field, pcap, c)).isEmpty();
  }
}
