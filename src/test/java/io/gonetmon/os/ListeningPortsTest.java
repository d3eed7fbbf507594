package io.gonetmon.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ports on which the machine takes connections. */
final class ListeningPortsTest {
  private static final String TABLE =
      """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
         0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
         1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
         2: 0100007F:9C40 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0
      """;

  @Test
  void areThoseOfSocketsThatListen() {
    assertThat(ListeningPorts.of(TABLE.lines())).containsExactly(22, 8080);
  }

  @Test
  void areNoneInAnEmptyTable() {
    assertThat(ListeningPorts.of("".lines())).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void areThoseOfThisMachine() throws IOException {
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ListeningPorts.now()).contains(listener.getLocalPort());
    }
  }
}
