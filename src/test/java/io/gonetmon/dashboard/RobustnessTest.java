package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Event;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RobustnessTest {
  private static final Losses HUGE =
      new Losses(Long.MAX_VALUE, 1, Long.MAX_VALUE, Long.MAX_VALUE, 1, Long.MAX_VALUE, 0);

  @Test
  void everySizeIsDrawn() {
    var dashboard = busy(new VirtualDashboard(80, 24));
    for (int columns = 1; columns <= 130; columns += columns < 45 ? 1 : 4) {
      for (int rows = 1; rows <= 45; rows += rows < 12 ? 1 : 5) {
        dashboard.resize(columns, rows);
        assertThat(dashboard.lines()).hasSize(rows);
      }
    }
  }

  @Test
  void everyViewIsDrawnAtEverySize() {
    for (String keys : List.of("?", "w", " ")) {
      var dashboard = busy(new VirtualDashboard(80, 24)).press(Key.Name.ENTER).type(keys);
      for (int size = 1; size <= 45; size += 2) {
        dashboard.resize(size * 3, size);
        dashboard.type("j");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "日本語のとても長いホスト名の例でありますので切ります",
        "e\u0301a\u0300\u0301\u0302combining",
        "\u001b[31mred\u0007\u0000",
        "\u009b31m\u0085",
        "\u202eright-to-left\u2066",
        "zero\u200bwidth\ufeff",
        "\ud83d\ude00 emoji",
        "\ud83d",
        "\udc00lone",
        "\ufffd\uffff",
        "tab\tand\nnewline",
        "สวัสดี",
        ""
      })
  void hostileStringsNeitherThrowNorOverrun(String hostile) {
    for (Glyphs glyphs : List.of(Glyphs.UNICODE, Glyphs.ASCII)) {
      var dashboard = new VirtualDashboard(80, 24, glyphs).show(report(hostile), notice(hostile));
      dashboard.type("j").press(Key.Name.ENTER);
      dashboard.resize(41, 11).resize(13, 4).resize(125, 35).press(Key.Name.ESCAPE);

      assertThat(dashboard.lines()).allMatch(line -> Text.width(line) <= 125);
      assertThat(dashboard.text().chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }
  }

  @Test
  void helpCoversWideCharactersWhole() {
    var dashboard = new VirtualDashboard(80, 24).show(report("日本語".repeat(20))).type("?");

    assertThat(dashboard.lines().subList(3, 19))
        .allMatch(line -> Text.width(line.substring(0, line.indexOf('│'))) == 9);
  }

  @Test
  void closingTwiceIsHarmless() {
    var dashboard = new VirtualDashboard(80, 24);

    assertThatCode(
            () -> {
              dashboard.close();
              dashboard.close();
            })
        .doesNotThrowAnyException();
    assertThat(dashboard.show(notice("late")).quits()).isZero();
  }

  private static VirtualDashboard busy(VirtualDashboard dashboard) {
    return dashboard.show(
        new Event.Window(SampleReports.window(8, 8123)),
        new Event.AlertChanged(new Alert.Raised(SampleReports.T0, 7000)),
        SampleReports.snapshot(1, 8, 8123, HUGE),
        SampleReports.snapshot(2, 8, Long.MAX_VALUE / 1000, HUGE));
  }

  private static Event notice(String text) {
    return new Event.Notice(SampleReports.T0, text, List.of("lo"));
  }

  private static Event report(String hostile) {
    var methods = new TreeMap<>(Map.of(hostile, 1L));
    Row host =
        new Row(
            hostile,
            1,
            0,
            methods,
            new TreeMap<>(),
            Quantiles.NONE,
            0,
            0,
            0,
            List.of(hostile),
            Map.of(Dimension.SECTION, List.of(SampleReports.section(hostile, 1, methods))));
    Report report =
        SampleReports.report(
            SampleReports.T0, SampleReports.T0.plusSeconds(10), List.of(host), Losses.NONE, 1);
    return new Event.Window(report);
  }
}
