package io.gonetmon.export;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes the response times of each host and window, in nanoseconds, as an interval log of
 * HdrHistogram's, tagged by host. Confined to the sink's thread.
 */
final class HdrSink implements Sink {
  /** The first lines of a file. */
  static final String HEADER =
      """
      #[Histogram log format version 1.3]
      #[Response times in nanoseconds, the maximum in milliseconds, tagged by host]
      "StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram"
      """;

  private static final int MOST_HOSTS = 50;

  /** Within 0.8 %, so that a histogram takes some 20 KB. */
  private static final int SIGNIFICANT_DIGITS = 2;

  private static final double NANOS_IN_MILLIS = 1e6;
  private static final int LONGEST_TAG = 200;

  private final Writer out;
  private final Map<String, Histogram> hosts = new TreeMap<>();
  private final AtomicLong dropped = new AtomicLong();

  HdrSink(Writer out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "hdr";
  }

  @Override
  public boolean wantsFound() {
    return true;
  }

  @Override
  public boolean wantsRows() {
    return false;
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.Found found) {
      found.batch().exchanges().forEach(this::count);
    } else if (event instanceof Event.Window window) {
      write(window.report());
    } else if (event instanceof Event.Dropped lost) {
      dropped.addAndGet(lost.events());
    }
  }

  private void count(Exchange exchange) {
    if (exchange.responseNanos() >= 0) {
      boolean known = hosts.containsKey(exchange.host()) || hosts.size() < MOST_HOSTS;
      hosts
          .computeIfAbsent(known ? exchange.host() : Row.OTHER, HdrSink::histogram)
          .recordValue(exchange.responseNanos());
    }
  }

  private static Histogram histogram(String host) {
    var histogram = new Histogram(SIGNIFICANT_DIGITS);
    histogram.setTag(tag(host));
    return histogram;
  }

  /** A comma, a blank or a line break would end it. */
  private static String tag(String host) {
    String tag = host.replaceAll("[,\\s]", "_");
    return tag.substring(0, Math.min(tag.length(), LONGEST_TAG));
  }

  private void write(Report report) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var lines = new HistogramLogWriter(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    double from = report.from().toEpochMilli() / 1e3;
    double to = report.to().toEpochMilli() / 1e3;
    for (Histogram each : hosts.values()) {
      lines.outputIntervalHistogram(from, to, each, NANOS_IN_MILLIS);
    }
    hosts.clear();
    out.write(bytes.toString(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public List<Omission> omissions() {
    return new Omission.Listing()
        .lost(
            dropped.get(),
            "%d exchanges are not in the %s, which were written too slowly.",
            "histograms")
        .all();
  }
}
