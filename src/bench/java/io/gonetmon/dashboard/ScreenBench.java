package io.gonetmon.dashboard;

import io.gonetmon.bench.Measured;
import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.model.RowQuery;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.VirtualScreen;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A frame of the dashboard, drawn without a terminal, when the last window had many hosts. Each
 * window and each snapshot brings the figures of the hosts that are asked for, other ones each
 * time.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScreenBench extends Measured {
  private static final int HOSTS = 10_000;
  private static final long BUSIEST = 20_000;

  @Param({"120x35", "200x60"})
  public String screen;

  private final List<SampleEngine> engines = List.of(new SampleEngine(), new SampleEngine());
  private final long[] ticks = SampleReports.ticks(900);
  private List<RowQuery> asked;
  private List<Report> reports;
  private List<Event> listings;
  private Dashboard dashboard;
  private int second;

  @Setup
  public void open() {
    String[] size = screen.split("x", -1);
    var terminal =
        new VirtualScreen(Integer.parseInt(size[0]), Integer.parseInt(size[1]), Glyphs.UNICODE);
    dashboard = new Dashboard(terminal.screen(), SampleReports.RUN, this::quit, now -> asked = now);
    reports = List.of(report(0), report(1));
    dashboard.show(new Event.Window(next()));
    dashboard.idle();
    listings = List.of(listing(0), listing(1));
    window();
    snapshot();
  }

  private void quit() {
    throw new IllegalStateException("the terminal is gone");
  }

  private Report report(int which) {
    long busiest = BUSIEST + 100L * which;
    List<Row> hosts =
        IntStream.range(0, HOSTS)
            .mapToObj(i -> SampleReports.host("host-" + i + ".example.org", busiest - i, i % 50))
            .toList();
    Report report =
        SampleReports.report(
            SampleReports.T0, SampleReports.T0.plusSeconds(10), hosts, Losses.NONE, 900);
    return ((Event.Window) engines.get(which).pass(new Event.Window(report))).report();
  }

  private Event listing(int which) {
    engines.get(which).accept(asked);
    return engines.get(which).answers().get(0);
  }

  /** One of the reports, the other one next time, as of a second later than the last. */
  private Report next() {
    second++;
    Report report = reports.get(second & 1);
    return new Report(
        report.from().plusSeconds(second),
        report.to().plusSeconds(second),
        report.requests(),
        report.responses(),
        report.hostCount(),
        report.hosts(),
        report.clients(),
        report.servers(),
        report.interfaces(),
        report.connections(),
        report.watchdog(),
        report.losses());
  }

  private Dashboard drawn(Event event) {
    dashboard.show(event);
    dashboard.show(listings.get(second & 1));
    dashboard.idle();
    return dashboard;
  }

  @Benchmark
  public Dashboard window() {
    return drawn(new Event.Window(next()));
  }

  @Benchmark
  public Dashboard snapshot() {
    Report now = next();
    return drawn(new Event.Snapshot(now, now, ticks, List.of(), 0));
  }
}
