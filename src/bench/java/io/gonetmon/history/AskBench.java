package io.gonetmon.history;

import io.gonetmon.bench.Measured;
import io.gonetmon.model.Dimension;
import io.gonetmon.query.Order;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What a live sink asks for when 10,000 hosts have had traffic in each second. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AskBench extends Measured {
  private static final int HOSTS = 10_000;
  private static final long FIRST = 1_700_000_003L;
  private static final int SECONDS = 70;
  private static final int SHOWN = 30;
  private static final int CELLS = 12;

  @Param({"REQUESTS", "KEY", "FAILURES", "P99"})
  public String order;

  private final History history = new History(512L << 20);
  private final Random random = new Random(1);
  private final Tally tally = new Tally();
  private int second;

  @Setup
  public void fill() {
    for (int i = 0; i < SECONDS; i++) {
      second();
    }
  }

  /** The end of a second. */
  private void second() {
    for (int i = 0; i < HOSTS; i++) {
      tally.clear();
      tally.add(Tally.Count.REQUESTS, 2);
      tally.add(Tally.Count.RESPONSES, 2);
      tally.add(Tally.Count.BYTES, random.nextInt(5000));
      tally.add(Tally.Count.SERVER_ERRORS, i % 50 == 0 ? 1 : 0);
      tally.addTimes(Steps.of(1_000_000L + random.nextInt(100_000_000)), 1);
      tally.addTimes(Steps.of(1_000_000L + random.nextInt(100_000_000)), 1);
      RowName name = history.name(Dimension.HOST, null, "host-" + i + ".example.org");
      history.count(name, tally, FIRST + second);
    }
    history.add(FIRST + second);
    second++;
  }

  @Benchmark
  public Rows rows() {
    return history.answer(
        new RowQuery(
            Dimension.HOST,
            Optional.empty(),
            Span.last(Duration.ofMinutes(1)),
            Condition.ALL,
            Order.valueOf(order),
            false,
            Optional.empty(),
            0,
            SHOWN,
            CELLS),
        null,
        Map.of(),
        host -> List.of());
  }

  @Benchmark
  public Timeline timeline() {
    return history.answer(new TimelineQuery(Span.last(Duration.ofMinutes(10)), Condition.ALL, 100));
  }
}
