package io.gonetmon.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Flow;
import org.junit.jupiter.api.Test;

/** Packets of one connection have the same flow, whichever way they go. */
class FlowsTest {
  private static final Endpoint CLIENT = Endpoint.v4(0x0a00_0001, 40_000);
  private static final Endpoint SERVER = new Endpoint(0x2001_0db8L << 32, 0x50, 80);

  private final Flows flows = new Flows();

  private Flow flow(Endpoint from, Endpoint to) {
    return flows.of(from.high(), from.low(), from.port(), to.high(), to.low(), to.port());
  }

  @Test
  void keepsAFlow() {
    assertThat(flow(CLIENT, SERVER))
        .isEqualTo(new Flow(CLIENT, SERVER))
        .isSameAs(flow(CLIENT, SERVER));
  }

  @Test
  void takesTheWayBackForTheSameConnection() {
    assertThat(flow(SERVER, CLIENT)).isSameAs(flow(CLIENT, SERVER).reversed());
  }

  @Test
  void tellsConnectionsThatShareASlotApart() {
    for (int port = 0; port < 1 << 16; port++) {
      Endpoint client = Endpoint.v4(0x0a00_0001, port);

      assertThat(flow(client, SERVER).from()).isEqualTo(client);
    }
  }
}
