package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DashboardStateTest {
  @Test
  void historyForgetsItsOldest() {
    DashboardState state = DashboardState.before(SampleReports.RUN.alert());
    for (int i = 0; i < DashboardState.HISTORY + 50; i++) {
      state = state.with(new Event.Notice(SampleReports.T0, "notice " + i, List.of("lo")));
    }

    assertThat(state.history())
        .hasSize(DashboardState.HISTORY)
        .extracting(HistoryEntry::text)
        .startsWith("notice 50")
        .endsWith("notice 249");
  }
}
