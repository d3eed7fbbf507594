package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InterfacesTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.2, 192.0.2.2",
    "fd00:0:0:0:0:0:0:2, fd00::2",
    "0:0:0:0:0:0:0:1, ::1",
    "fe80:0:0:0:fc:ff:fe00:1%1, fe80::fc:ff:fe00:1"
  })
  void writesAnAddressAsRfc5952Asks(String address, String text) throws UnknownHostException {
    assertThat(Interfaces.text(InetAddress.getByName(address))).isEqualTo(text);
  }
}
