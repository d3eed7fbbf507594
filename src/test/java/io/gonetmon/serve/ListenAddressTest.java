package io.gonetmon.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9464, 127.0.0.1:9464, true",
    "localhost:1, 127.0.0.1:1, true",
    "[::1]:65535, [0:0:0:0:0:0:0:1]:65535, true",
    "0.0.0.0:9464, 0.0.0.0:9464, false",
    "192.0.2.7:9464, 192.0.2.7:9464, false"
  })
  void readsAnAddressAndAPort(String text, String read, boolean loopback) {
    ListenAddress address = ListenAddress.parse(text);

    assertThat(address).hasToString(read);
    assertThat(address.isLoopback()).isEqualTo(loopback);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9464",
        ":9464",
        "127.0.0.1",
        "127.0.0.1:",
        "host:1",
        "::1:9464",
        "127.0.0.1:65536"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> ListenAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("127.0.0.1:9464");
  }

  @Test
  void keepsItsOwnConnectionsOutOfAFilter() {
    ListenAddress address = ListenAddress.parse("127.0.0.1:9464");

    assertThat(address.keptOutOf("tcp port 80 or tcp port 9464"))
        .isEqualTo("not (tcp port 9464 and (host 127.0.0.1)) and (tcp port 80 or tcp port 9464)");
    assertThat(address.keptOutOf("")).isEqualTo("not (tcp port 9464 and (host 127.0.0.1))");
  }
}
