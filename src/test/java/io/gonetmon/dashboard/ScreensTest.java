package io.gonetmon.dashboard;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Report;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScreensTest {
  private static final Losses SOME = new Losses(1234, 0, 17, 48_200, 3, 0, 0);

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void calm(int columns, int rows) {
    var dashboard =
        new VirtualDashboard(columns, rows)
            .show(calmWindow(), SampleReports.snapshot(1, 5, 4214, Losses.NONE))
            .show(SampleReports.snapshot(2, 5, 4224, Losses.NONE));

    check("calm", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void alertRaised(int columns, int rows) {
    var dashboard =
        new VirtualDashboard(columns, rows)
            .show(
                new Event.Notice(
                    SampleReports.START, "eth1 is up: listening", List.of("eth0", "eth1", "lo")),
                new Event.AlertChanged(new Alert.Raised(SampleReports.START.plusSeconds(70), 7000)),
                new Event.AlertChanged(
                    new Alert.Recovered(SampleReports.START.plusSeconds(99), 6999)),
                new Event.Window(SampleReports.window(8, 7311)),
                new Event.AlertChanged(new Alert.Raised(SampleReports.T0.plusSeconds(11), 7000)),
                SampleReports.snapshot(1, 8, 7902, Losses.NONE),
                SampleReports.snapshot(2, 8, 8123, Losses.NONE));

    check("alert_raised", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void losses(int columns, int rows) {
    var dashboard =
        new VirtualDashboard(columns, rows)
            .show(calmWindow(), SampleReports.snapshot(2, 4, 4224, SOME));

    check("losses", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void hostOpen(int columns, int rows) {
    var dashboard =
        new VirtualDashboard(columns, rows)
            .show(calmWindow(), SampleReports.snapshot(2, 4, 4224, Losses.NONE))
            .press(Key.Name.DOWN, Key.Name.DOWN, Key.Name.ENTER);

    check("host_open", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void help(int columns, int rows) {
    var dashboard = new VirtualDashboard(columns, rows).show(calmWindow()).type("?");

    check("help", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void frozen(int columns, int rows) {
    var dashboard =
        new VirtualDashboard(columns, rows)
            .show(calmWindow(), SampleReports.snapshot(2, 4, 4224, Losses.NONE))
            .type(" ")
            .show(new Event.Window(SampleReports.window(8, 9000)), calmWindow())
            .show(SampleReports.snapshot(13, 8, 9000, Losses.NONE));

    check("frozen", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void noTraffic(int columns, int rows) {
    Report empty =
        SampleReports.report(
            SampleReports.T0, SampleReports.T0.plusSeconds(10), List.of(), Losses.NONE, 0);
    var dashboard = new VirtualDashboard(columns, rows).show(new Event.Window(empty));

    check("no_traffic", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 15"})
  void session(int columns, int rows) {
    var dashboard =
        new VirtualDashboard(columns, rows)
            .show(calmWindow(), SampleReports.snapshot(1, 8, 4224, Losses.NONE))
            .show(SampleReports.snapshot(2, 8, 4224, Losses.NONE))
            .type("w");

    check("session", dashboard, columns, rows);
  }

  @Test
  void beforeAnyReport() {
    Golden.check("before_any_report_80x24", new VirtualDashboard(80, 24));
  }

  @Test
  void asciiOnly() {
    var dashboard =
        new VirtualDashboard(80, 24, Glyphs.ASCII)
            .show(calmWindow(), SampleReports.snapshot(2, 5, 4224, Losses.NONE))
            .type("?");

    Golden.check("ascii_only_80x24", dashboard);
  }

  @Test
  void tooSmallForPanels() {
    var dashboard =
        new VirtualDashboard(24, 6).show(calmWindow(), SampleReports.snapshot(2, 5, 8123, SOME));

    Golden.check("too_small_24x6", dashboard);
  }

  private static Event calmWindow() {
    return new Event.Window(SampleReports.window(4, 4204));
  }

  private static void check(String name, VirtualDashboard dashboard, int columns, int rows) {
    Golden.check(name + "_" + columns + "x" + rows, dashboard);
  }
}
