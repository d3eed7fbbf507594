package io.gonetmon.analysis;

import io.gonetmon.bench.Measured;
import io.gonetmon.history.History;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.output.JsonSink;
import io.gonetmon.query.Order;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.where.Condition;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/** What is reported of a window and a session with 10,000 hosts. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBench extends Measured {
  private static final int HOSTS = 10_000;
  private static final int SHOWN = 100;
  private static final Instant FROM = Instant.EPOCH;

  private final Hits hits = new Hits(HOSTS);
  private final RunRows run = new RunRows(hits.statistics().breakdowns(), new History(0));
  private final JsonSink json =
      new JsonSink(
          new BufferedWriter(
              new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)),
          ZoneOffset.UTC);
  private Event window;

  /** Part of it is in the current window, and part of it in the session before. */
  @Setup
  public void count() {
    hits.some();
    window = new Event.Window(report());
    if (report().hosts().size() != HOSTS) {
      throw new IllegalStateException("hosts reported: " + report().hosts().size());
    }
  }

  @Benchmark
  public Report report() {
    return hits.statistics().session(FROM, FROM.plusSeconds(10), true);
  }

  @Benchmark
  public Event jsonLine() throws IOException {
    json.show(window);
    return window;
  }

  private Rows listing(Order order) {
    var query =
        new RowQuery(
            Dimension.HOST,
            Optional.empty(),
            Span.RUN,
            Condition.ALL,
            order,
            false,
            Optional.empty(),
            0,
            SHOWN,
            0);
    hits.statistics().breakdowns().sets().settle();
    return run.answer(query, FROM, FROM.plusSeconds(10), null, Map.of());
  }

  /** What a screen shows: the first of all. */
  @Benchmark
  public Rows byRequests() {
    return listing(Order.REQUESTS);
  }

  @Benchmark
  public Rows byFailures() {
    return listing(Order.FAILURES);
  }

  @Benchmark
  public Rows byP99() {
    return listing(Order.P99);
  }
}
