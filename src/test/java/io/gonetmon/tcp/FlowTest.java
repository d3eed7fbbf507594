package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowTest {
  @Test
  void givesBothDirectionsOfAConnectionOneKey() {
    Flow flow = Talk.flow(40_000);

    assertThat(flow.reversed().key()).isEqualTo(flow.key());
    assertThat(flow.reversed().reversed()).isSameAs(flow);
    assertThat(new Flow(flow.to(), flow.from()))
        .isEqualTo(flow.reversed())
        .hasSameHashCodeAs(flow.reversed())
        .isNotEqualTo(flow)
        .hasToString("10.0.0.2:80 > 10.0.0.1:40000");
  }
}
