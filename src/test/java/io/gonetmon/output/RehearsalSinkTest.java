package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Alert;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalSinkTest {
  private static final Instant AT = Instant.parse("2026-11-25T18:00:00Z");

  private final StringWriter out = new StringWriter();
  private final RehearsalSink sink = new RehearsalSink(out, List.of(), ZoneOffset.UTC, false);

  private void raised(int second, long hits) throws IOException {
    sink.show(new Event.AlertChanged(new Alert.Raised(AT.plusSeconds(second), hits)));
  }

  @Test
  void tellsAlertsInTheOrderOfTheirTimes() throws IOException {
    raised(9, 100);
    raised(5, 101);
    raised(9, 102);
    assertThat(out.toString()).isEmpty();
    sink.close();

    assertThat(out.toString())
        .isEqualTo(
            """
            High traffic generated an alert - hits = 101, triggered at 2026-11-25 18:00:05.000
            High traffic generated an alert - hits = 100, triggered at 2026-11-25 18:00:09.000
            High traffic generated an alert - hits = 102, triggered at 2026-11-25 18:00:09.000
            """);
  }

  @Test
  void holdsNoMoreThanItMay() throws IOException {
    for (int i = 0; i < 10_002; i++) {
      raised(i, 1);
    }
    assertThat(out.toString().lines()).hasSize(2);
    sink.close();
    assertThat(out.toString().lines()).hasSize(10_002);
  }
}
