package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.Text;
import io.gonetmon.text.AsciiText;
import io.gonetmon.text.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is in requests, each view shows it in its cells, and nothing else. */
final class HostileTextTest {
  private static final Instant NOW = SampleTraffic.NOW;
  private static final List<String> VIEWS = List.of("1", "2", "3", "4", "5", "6", "7");

  /** Text that gets past the parser, and some that never should. */
  private static final List<String> ODD =
      List.of(
          "\033[2J\033]0;title\007",
          "\u009b31m",
          "a\u0000b\tc\r\nd",
          "\u202egnp.exe",
          "zero\u200bwidth\ufeff",
          "e\u0301\u0301\u0301",
          "日本語.example",
          "👩‍👩‍👧.example",
          "\ud800lonely",
          "אבג.example",
          "bücher.example",
          "'; rm -rf / #\"`$(id)`",
          "(other)",
          "",
          " ",
          "x".repeat(3000),
          "日".repeat(300));

  @ParameterizedTest
  @CsvSource({"40,10,true", "80,24,false", "120,35,true", "200,60,false", "200,60,true"})
  void everyViewShowsAnyByte(int columns, int rows, boolean ascii) {
    visit(screen(columns, rows, ascii, bytes()), columns, ascii);
  }

  @ParameterizedTest
  @CsvSource({"40,10,false", "80,24,true", "120,35,false", "200,60,true"})
  void everyViewShowsOddText(int columns, int rows, boolean ascii) {
    visit(screen(columns, rows, ascii, ODD), columns, ascii);
  }

  @Test
  void withoutUtf8TwoNamesStayTwo() {
    List<String> names =
        List.of("bücher.example", "bocher.example", "böcher.example", "日.example", "本.example");
    VirtualDashboard dashboard = screen(100, 30, true, names);

    assertThat(names.stream().map(AsciiText::of).map(name -> dashboard.line(" " + name + " ")))
        .doesNotContain("(none)")
        .doesNotHaveDuplicates();
  }

  private static List<String> bytes() {
    return IntStream.range(0, 256)
        .mapToObj(each -> Printable.of(new byte[] {'h', (byte) each, 't'}, 0, 3, 100))
        .distinct()
        .toList();
  }

  private static VirtualDashboard screen(int columns, int rows, boolean ascii, List<String> names) {
    var kept = new ArrayList<KeptExchange>();
    for (String name : names) {
      int number = kept.size() + 1;
      Exchange exchange =
          SampleTraffic.exchange(
              SampleTraffic.nanos(NOW.minusSeconds(1 + number % 50)),
              SampleTraffic.peers(number % 30),
              number,
              name,
              name,
              "/" + name,
              number % 3 == 0 ? 500 : number % 3 == 1 ? 200 : Exchange.NO_STATUS,
              number * 1_000_000L);
      kept.add(new KeptExchange(number, exchange));
    }
    return new VirtualDashboard(columns, rows, ascii ? Glyphs.ASCII : Glyphs.UNICODE)
        .with(kept, NOW);
  }

  private static void visit(VirtualDashboard dashboard, int columns, boolean ascii) {
    assertShown(dashboard, columns, ascii);
    for (String view : VIEWS) {
      dashboard.type(view);
      assertShown(dashboard, columns, ascii);
      for (int depth = 0; depth < 4; depth++) {
        dashboard.press(Key.Name.ENTER);
        assertShown(dashboard, columns, ascii);
        dashboard.press(Key.Name.DOWN);
        assertShown(dashboard, columns, ascii);
      }
    }
    dashboard.type("?");
    assertShown(dashboard, columns, ascii);
  }

  private static void assertShown(VirtualDashboard dashboard, int columns, boolean ascii) {
    for (String line : dashboard.lines()) {
      assertThat(line).isEqualTo(Text.printable(line));
      assertThat(line).matches(ascii ? "[ -~]*" : ".*");
      assertThat(Text.width(line)).isLessThanOrEqualTo(columns);
    }
  }
}
