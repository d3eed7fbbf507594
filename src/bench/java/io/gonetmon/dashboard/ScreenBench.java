package io.gonetmon.dashboard;

import io.gonetmon.bench.Measured;
import io.gonetmon.model.Event;
import io.gonetmon.model.HostReport;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
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
 * A frame of the dashboard, drawn without a terminal, when the last window had many hosts. The
 * snapshots report the busiest, with other figures each time.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScreenBench extends Measured {
  private static final int HOSTS = 10_000;
  private static final int SNAPSHOT_HOSTS = 100;
  private static final long BUSIEST = 20_000;

  @Param({"120x35", "200x60"})
  public String screen;

  private final List<Report> windows =
      List.of(report(HOSTS, BUSIEST), report(HOSTS, BUSIEST + 100));
  private final List<Report> snapshots =
      List.of(report(SNAPSHOT_HOSTS, BUSIEST / 2), report(SNAPSHOT_HOSTS, BUSIEST));
  private final long[] ticks = SampleReports.ticks(900);
  private Dashboard dashboard;
  private int second;

  private static Report report(int hosts, long busiest) {
    List<HostReport> all =
        IntStream.range(0, hosts)
            .mapToObj(i -> SampleReports.host("host-" + i + ".example.org", busiest - i, i % 50))
            .toList();
    return SampleReports.report(
        SampleReports.T0, SampleReports.T0.plusSeconds(10), all, Losses.NONE, 900);
  }

  @Setup
  public void open() {
    String[] size = screen.split("x", -1);
    var terminal =
        new VirtualScreen(Integer.parseInt(size[0]), Integer.parseInt(size[1]), Glyphs.UNICODE);
    dashboard = new Dashboard(terminal.screen(), SampleReports.RUN, this::quit);
    window();
    snapshot();
  }

  private void quit() {
    throw new IllegalStateException("the terminal is gone");
  }

  /** One of the reports, the other one next time, as of a second later than the last. */
  private Report next(List<Report> reports) {
    second++;
    Report report = reports.get(second & 1);
    return new Report(
        report.from().plusSeconds(second),
        report.to().plusSeconds(second),
        report.requests(),
        report.responses(),
        report.hosts(),
        report.interfaces(),
        report.connections(),
        report.watchdog(),
        report.losses());
  }

  private Dashboard drawn(Event event) {
    dashboard.show(event);
    dashboard.idle();
    return dashboard;
  }

  @Benchmark
  public Dashboard window() {
    return drawn(new Event.Window(next(windows)));
  }

  @Benchmark
  public Dashboard snapshot() {
    Report now = next(snapshots);
    return drawn(new Event.Snapshot(now, now, ticks));
  }
}
