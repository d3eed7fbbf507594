package io.gonetmon.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EndpointTest {
  private static final Endpoint V4 = Endpoint.v4(0xc0a80001, 80);

  @Test
  void writesIpv4AddressesInFourParts() {
    assertThat(List.of(V4.address(), V4.toString(), Endpoint.v4(-1, 1).address()))
        .containsExactly("192.168.0.1", "192.168.0.1:80", "255.255.255.255");
  }

  @Test
  void writesIpv6AddressesInBracketsBeforeAPort() {
    Endpoint loopback = new Endpoint(0, 1, 8080);

    assertThat(List.of(loopback.address(), loopback.toString()))
        .containsExactly("::1", "[::1]:8080");
  }

  @Test
  void takesAMappedAddressForTheIpv4AddressThatItIs() {
    assertThat(new Endpoint(0, 0x0000_ffff_c0a8_0001L, 80)).isEqualTo(V4);
    assertThat(new Endpoint(0, 0x0000_fffe_c0a8_0001L, 80).isV4()).isFalse();
    assertThat(new Endpoint(1, 0x0000_ffff_c0a8_0001L, 80).isV4()).isFalse();
  }

  @Test
  void ordersByAddressWithoutSignThenByPort() {
    Endpoint last = new Endpoint(0x8000_0000_0000_0000L, 0, 1);
    Endpoint laterLow = new Endpoint(0, 0x8000_0000_0000_0000L, 1);
    Endpoint laterPort = Endpoint.v4(0xc0a80001, 65_535);

    assertThat(List.of(last, laterLow, laterPort, V4).stream().sorted())
        .containsExactly(V4, laterPort, laterLow, last);
  }
}
