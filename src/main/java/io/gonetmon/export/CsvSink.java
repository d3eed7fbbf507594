package io.gonetmon.export;

import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Writes a line for each host of each window (RFC 4180). Confined to the sink's thread. */
final class CsvSink implements Sink {
  /** The first line of a file. */
  static final String HEADER =
      "from,to,host,requests,responses,1xx,2xx,3xx,4xx,5xx,bytes,p50_ms,p90_ms,p99_ms,max_ms,lower_bound\r\n";

  private static final int CLASSES = 5;

  private final Writer out;
  private final AtomicLong dropped = new AtomicLong();

  CsvSink(Writer out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.Window window) {
      write(window.report());
    } else if (event instanceof Event.Dropped lost) {
      dropped.addAndGet(lost.events());
    }
  }

  private void write(Report report) throws IOException {
    for (Row host : report.hosts()) {
      out.write(line(report, host));
    }
    out.flush();
  }

  private static String line(Report report, Row host) {
    List<String> cells = new ArrayList<>();
    cells.add(report.from().toString());
    cells.add(report.to().toString());
    cells.add(host.key());
    cells.add(Long.toString(host.requests()));
    cells.add(Long.toString(host.responses()));
    for (int hundreds = 1; hundreds <= CLASSES; hundreds++) {
      cells.add(Long.toString(host.statusClass(hundreds)));
    }
    cells.add(Long.toString(host.bytes()));
    Quantiles times = host.responseTime();
    for (double millis : new double[] {times.p50(), times.p90(), times.p99(), times.max()}) {
      cells.add(times.count() == 0 ? "" : String.format(Locale.ROOT, "%.3f", millis));
    }
    cells.add(Boolean.toString(report.isLowerBound()));
    return cells.stream().map(CsvSink::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Quoted; what a spreadsheet would take for a formula is no formula any more. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public List<Omission> omissions() {
    return new Omission.Listing()
        .lost(dropped.get(), "%d reports are not in the %s, which was written too slowly.", "CSV")
        .all();
  }
}
