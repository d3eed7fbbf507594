package io.gonetmon.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Row;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Order;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever the traffic is, the history takes no more than it may. */
final class HistoryBoundsTest {
  private static final long FIRST = 1_700_000_000L;
  private static final int ROWS = 2000;

  private final Tally tally = new Tally();

  /** So many hosts with a request each, and one more with a hundred; all but that one are new. */
  private void second(History history, int second) {
    count(history, "busy", 100, second);
    for (int i = 0; i < ROWS; i++) {
      count(history, "host-" + second + "-" + i, 1, second);
    }
    history.add(FIRST + second);
  }

  private void count(History history, String host, long requests, int second) {
    tally.clear();
    tally.add(Tally.Count.REQUESTS, requests);
    tally.addTimes(Steps.of(1_000_000), requests);
    history.count(history.name(Dimension.HOST, null, host), tally, FIRST + second);
  }

  private static Rows last(History history, long seconds) {
    return history.answer(
        new RowQuery(
            Dimension.HOST,
            Optional.empty(),
            Span.last(Duration.ofSeconds(seconds)),
            Condition.ALL,
            Order.REQUESTS,
            false,
            Optional.empty(),
            0,
            Integer.MAX_VALUE,
            0),
        null,
        Map.of(),
        host -> List.of());
  }

  private static long sum(Rows rows) {
    return rows.rows().stream().mapToLong(each -> each.figures().requests()).sum();
  }

  @Test
  void keepsTheBusiestRowsAndAllSumsWhenThereIsNoSpaceForMore() {
    long bytes = 20L << 20;
    var history = new History(bytes);
    for (int i = 0; i < 300; i++) {
      second(history, i);
      assertThat(history.bytes()).isLessThanOrEqualTo(bytes);
    }
    Rows recent = last(history, 10);
    Rows long_ = last(history, 100);

    assertThat(recent.basis().kind()).isEqualTo(Basis.Kind.COUNTED);
    assertThat(recent.keys()).hasSize(10 * ROWS + 1).startsWith("busy");
    assertThat(long_.basis().kind()).isEqualTo(Basis.Kind.BUSIEST);
    assertThat(long_.basis().kept()).isEqualTo(Slices.BUSIEST);
    assertThat(long_.all().requests()).isEqualTo(100L * (ROWS + 100));
    assertThat(sum(long_)).isEqualTo(100L * (ROWS + 100));
    assertThat(long_.rows()).extracting(RangeRow::key).contains("busy", Row.OTHER);
    assertThat(long_.rows().stream().filter(each -> each.key().equals("busy")))
        .allMatch(each -> each.figures().requests() == 10_000);
  }

  @Test
  void keepsTotalsWhenThereIsNoSpaceForRows() {
    var history = new History(200_000);
    for (int i = 0; i < 60; i++) {
      second(history, i);
    }
    Rows minute = last(history, 60);

    assertThat(history.bytes()).isLessThanOrEqualTo(200_000);
    assertThat(minute.basis()).isEqualTo(new Basis(Basis.Kind.BUSIEST, 0, minute.from()));
    assertThat(minute.all().requests()).isEqualTo(60L * (ROWS + 100));
    assertThat(history.answer(new TimelineQuery(minute.query().span(), Condition.ALL, 2)).basis())
        .isEqualTo(new Basis(Basis.Kind.COUNTED, 0, minute.from()));
  }

  @Test
  void forgetsTheNamesOfRowsThatNoSliceHolds() {
    var history = new History(64L << 20);
    second(history, 0);
    long one = history.bytes();
    for (int i = 1; i < 100; i++) {
      tally.clear();
      history.add(FIRST + i * 3000L);
    }

    assertThat(one).isGreaterThan(200L * ROWS);
    assertThat(history.bytes()).isLessThan(200_000);
  }
}
