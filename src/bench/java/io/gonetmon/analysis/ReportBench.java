package io.gonetmon.analysis;

import io.gonetmon.bench.Measured;
import io.gonetmon.model.Event;
import io.gonetmon.model.Report;
import io.gonetmon.output.JsonSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What is told of a window with many hosts, as a report and as a line of JSON. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBench extends Measured {
  private static final int HOSTS = 10_000;
  private static final Instant FROM = Instant.EPOCH;

  /** Of how many hosts, the busiest, is told. */
  @Param({"100", "10000"})
  public int told;

  private final Hits hits = new Hits(HOSTS);
  private final JsonSink json =
      new JsonSink(
          new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
          ZoneOffset.UTC);
  private Event window;

  @Setup
  public void count() {
    hits.some();
    window = new Event.Window(report());
    if (report().hosts().size() != told) {
      throw new IllegalStateException("hosts told of: " + report().hosts().size());
    }
  }

  @Benchmark
  public Report report() {
    return hits.statistics().window(FROM, FROM.plusSeconds(10), told);
  }

  @Benchmark
  public Event jsonLine() throws IOException {
    json.show(window);
    return window;
  }
}
