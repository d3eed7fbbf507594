package io.gonetmon.dashboard;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Losses;
import io.gonetmon.output.Event;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScreensTest {
  @ParameterizedTest
  @CsvSource({"40, 10", "60, 15", "80, 24", "120, 35", "200, 60"})
  void hosts(int columns, int rows) {
    check("hosts", new VirtualDashboard(columns, rows).withTraffic(), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"40, 10", "60, 15", "80, 24", "120, 35", "200, 60"})
  void host(int columns, int rows) {
    var dashboard = new VirtualDashboard(columns, rows).withTraffic().press(Key.Name.ENTER);
    check("host", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24", "120, 35", "200, 60"})
  void requests(int columns, int rows) {
    check("requests", new VirtualDashboard(columns, rows).withTraffic().type("2"), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24", "120, 35", "200, 60"})
  void errors(int columns, int rows) {
    check("errors", new VirtualDashboard(columns, rows).withTraffic().type("3"), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24", "120, 35", "200, 60"})
  void latency(int columns, int rows) {
    check("latency", new VirtualDashboard(columns, rows).withTraffic().type("4"), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24", "120, 35", "200, 60"})
  void clients(int columns, int rows) {
    check("clients", new VirtualDashboard(columns, rows).withTraffic().type("5"), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24", "120, 35", "200, 60"})
  void wire(int columns, int rows) {
    check("wire", new VirtualDashboard(columns, rows).withTraffic().type("7"), columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24", "120, 35", "200, 60"})
  void exchange(int columns, int rows) {
    var dashboard =
        new VirtualDashboard(columns, rows)
            .withTraffic()
            .type("3")
            .press(Key.Name.ENTER, Key.Name.ENTER);
    check("exchange", dashboard, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24"})
  void help(int columns, int rows) {
    check("help", new VirtualDashboard(columns, rows).withTraffic().type("?"), columns, rows);
  }

  @Test
  void beforeAnything() {
    Golden.check("before_anything_80x24", new VirtualDashboard(80, 24));
  }

  @Test
  void noTraffic() {
    var dashboard = new VirtualDashboard(80, 24);
    dashboard.with(List.of(), SampleTraffic.START.plusSeconds(11));
    String notice =
        "0 packets pass \"tcp and port 80\". HTTP seen on 8080, listening here: 3000, 8443.";
    dashboard.show(
        new Event.Notice(SampleTraffic.START.plusSeconds(10), notice, List.of("eth0", "lo")));

    Golden.check("no_traffic_80x24", dashboard);
  }

  @Test
  void incompleteOutputs() {
    var dashboard = new VirtualDashboard(80, 24).withTraffic();
    dashboard.missing(
        "Not in errors.pcapng: 1200 packets could not be written.",
        "3 lines could not be written to access.log.");

    Golden.check("incomplete_outputs_80x24", dashboard.withTraffic());
    Golden.check("incomplete_outputs_wire_80x24", dashboard.type("7"));
  }

  @Test
  void silence() {
    var dashboard = new VirtualDashboard(80, 24).at(SampleTraffic.NOW.minusSeconds(2));

    dashboard.at(SampleTraffic.NOW.plusSeconds(90));

    Golden.check("silence_80x24", dashboard);
  }

  @ParameterizedTest
  @CsvSource({"60, 15", "80, 24", "120, 35", "200, 60"})
  void alerts(int columns, int rows) {
    var dashboard = new VirtualDashboard(columns, rows).withTraffic();
    Instant first = SampleTraffic.START.plusSeconds(310);
    Instant last = SampleTraffic.NOW.minusSeconds(30);
    dashboard.show(
        new Event.AlertChanged(new Alert.Raised(first, 2000)),
        new Event.AlertChanged(new Alert.Recovered(first.plusSeconds(2), 1999)),
        new Event.AlertChanged(new Alert.Raised(first.plusSeconds(3), 2000)),
        Sample.snapshot(first.plusSeconds(8), 4000, 2434, Losses.NONE),
        new Event.AlertChanged(new Alert.Recovered(first.plusSeconds(30), 1999)),
        new Event.AlertChanged(new Alert.Raised(last, 2000)),
        Sample.snapshot(SampleTraffic.NOW, 9000, 2951, Losses.NONE));

    check("alerts", dashboard.type("6"), columns, rows);
  }

  @Test
  void asciiOnly() {
    Golden.check("ascii_only_80x24", new VirtualDashboard(80, 24, Glyphs.ASCII).withTraffic());
  }

  @Test
  void tooSmallForAPage() {
    Golden.check("too_small_24x6", new VirtualDashboard(24, 6).withTraffic());
  }

  private static void check(String name, VirtualDashboard dashboard, int columns, int rows) {
    Golden.check(name + "_" + columns + "x" + rows, dashboard);
  }
}
