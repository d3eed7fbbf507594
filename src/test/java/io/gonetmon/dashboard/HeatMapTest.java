package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.query.Basis;
import io.gonetmon.query.Moment;
import io.gonetmon.query.Span;
import io.gonetmon.query.TimeBuckets;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeatMapTest {
  private static final Instant START = Instant.parse("2026-03-01T20:28:10Z");
  private static final Duration CELL = Duration.ofSeconds(10);

  @ParameterizedTest
  @CsvSource({"60,15", "80,20", "120,26", "200,26"})
  void showsHowResponseTimesChange(int columns, int rows) {
    Panel.check("heat_map", columns, rows, canvas -> draw(canvas, busy(columns)));
  }

  @Test
  void isReadableWithoutUnicode() {
    String text = Panel.text(80, 15, Glyphs.ASCII, canvas -> draw(canvas, busy(80)));

    assertThat(text).matches("[ -~\\n]*").contains("+", "p50");
  }

  @Test
  void isEmptyWithoutTraffic() {
    Timeline silent = timeline(new ArrayList<>(List.of(moment(0, 0))));

    assertThat(Panel.text(80, 12, Glyphs.UNICODE, canvas -> draw(canvas, silent)))
        .doesNotContain("░", "%");
  }

  @Test
  void hasARowForEveryResponseHoweverFewRowsThereAre() {
    for (int rows = 1; rows < 30; rows++) {
      List<Band> bands = Band.of(busy(80), rows);

      assertThat(bands).hasSizeLessThanOrEqualTo(rows);
      for (Moment moment : busy(80).moments()) {
        assertThat(bands.stream().mapToLong(band -> band.count(moment)).sum())
            .isEqualTo(moment.responses());
      }
    }
  }

  @Test
  void aRowCanBeFilteredBy() throws ConditionSyntaxException {
    for (int bucket = 0; bucket < TimeBuckets.COUNT; bucket++) {
      String filter = "time:" + new Band(bucket, bucket).range();

      assertThat(Condition.parse(filter).text()).isNotEmpty();
    }
    assertThat(new Band(5, 8).range()).isEqualTo("1.0ms..10ms");
  }

  private static void draw(Canvas canvas, Timeline timeline) {
    int all = timeline.moments().size();
    var map = new HeatMap(timeline, Math.max(0, all - 6), all, ZoneOffset.UTC);
    map.draw(canvas, canvas.area(), OptionalInt.of(2));
  }

  /** Mostly 10 ms; in the last third some take a second. */
  private static Timeline busy(int columns) {
    var moments = new ArrayList<Moment>();
    int cells = HeatMap.cells(columns);
    for (int i = 0; i < cells; i++) {
      moments.add(moment(40 + 30 * (i % 7), i > cells * 2 / 3 ? i % 5 : 0));
    }
    return timeline(moments);
  }

  private static Moment moment(int quick, int slow) {
    var times = new ArrayList<>(Collections.nCopies(TimeBuckets.COUNT, 0));
    for (int i = 0; i < 5; i++) {
      times.set(7 + i, quick / (1 + Math.abs(2 - i)));
    }
    times.set(17, slow);
    int all = times.stream().mapToInt(Integer::intValue).sum();
    return new Moment(all, all, 0, 0, 0, 0, times);
  }

  private static Timeline timeline(List<Moment> moments) {
    var query = new TimelineQuery(Span.RUN, Condition.ALL, moments.size());
    return new Timeline(query, new Basis(Basis.Kind.COUNTED, 0, START), START, CELL, moments);
  }
}
