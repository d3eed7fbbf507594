package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.terminal.Key;
import org.junit.jupiter.api.Test;

final class HeatPaneTest {
  private final VirtualDashboard dashboard = new VirtualDashboard(120, 40).withTraffic().type("4");

  @Test
  void aRowOpensTheExchangesThatTookSoLong() {
    dashboard.press(Key.Name.DOWN, Key.Name.DOWN);
    assertThat(dashboard.line("▸ ")).startsWith(" ▸ 562ms ");

    dashboard.press(Key.Name.ENTER);

    assertThat(dashboard.line("Latency ▸")).isEqualTo(" Latency ▸ 316ms..562ms");
    assertThat(dashboard.line("── requests")).startsWith("── requests 16 ");
    assertThat(dashboard.text()).contains(" 508ms ").doesNotContain(" 613ms ");
  }

  @Test
  void theSelectedRowStaysWithItsTimes() {
    dashboard.press(Key.Name.DOWN, Key.Name.DOWN).resize(120, 60);

    assertThat(dashboard.line("▸ ")).startsWith(" ▸ 562ms ");
  }

  @Test
  void theFilterHoldsHereToo() {
    dashboard.type("/host:nobody").press(Key.Name.ENTER);

    assertThat(dashboard.text()).contains("response time").doesNotContain("▒▒▒");
  }
}
