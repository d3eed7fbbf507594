package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Losses;
import io.gonetmon.output.Event;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.Text;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the size of the terminal is, each view is drawn, and nothing beside it. */
final class SizesTest {
  private static final Losses HUGE =
      new Losses(Long.MAX_VALUE, 1, Long.MAX_VALUE, Long.MAX_VALUE, 1, Long.MAX_VALUE, 0);

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "2", "3", "4", "5", "6", "7", "?", "o", "/host:x hots:", "@", "z", " "})
  void drawsEveryViewAtEverySize(String keys) {
    var dashboard = new VirtualDashboard(80, 24);
    var exchanges = SampleTraffic.exchanges();
    dashboard.with(exchanges.subList(exchanges.size() - 300, exchanges.size()), SampleTraffic.NOW);
    dashboard.show(
        new Event.AlertChanged(new Alert.Raised(SampleTraffic.NOW.minusSeconds(9), 2000)),
        Sample.snapshot(SampleTraffic.NOW, 9000, Long.MAX_VALUE / 1000, HUGE));
    dashboard.type(keys);
    for (int size = 1; size <= 60; size += size < 12 ? 1 : 7) {
      for (int columns : List.of(size, 3 * size, 4 * size)) {
        dashboard.resize(columns, size).press(Key.Name.DOWN);
        assertThat(dashboard.lines()).hasSize(size);
        assertThat(dashboard.lines()).allMatch(line -> Text.width(line) <= columns);
      }
    }
  }
}
