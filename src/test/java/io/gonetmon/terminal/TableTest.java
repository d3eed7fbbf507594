package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TableTest {
  private static final Table.Name HOST = new Table.Name(16, 32, 48);
  private static final List<Column<String>> COLUMNS =
      List.of(
          Column.of("REQ/S▾", 6, 0, row -> "78"),
          Column.drawn("TRACE", 10, 40, 1, (row, cells) -> "#".repeat(cells)),
          Column.drawn("HOST", 10, 10, 2, (row, cells) -> row),
          Column.of("P99", 6, 3, row -> "141ms"),
          Column.of("BYTES", 7, 4, row -> "1.2MB"));

  @Test
  void nameGrowsWithTheAreaUntilItHasEnough() {
    for (int width = 40; width < 220; width++) {
      int name = nameWidth(width);
      assertThat(name).as("at %d", width).isBetween(16, 48);
      if (width >= 120) {
        assertThat(name).as("at %d", width).isGreaterThanOrEqualTo(32);
      }
    }
    assertThat(nameWidth(200)).isEqualTo(48);
  }

  @Test
  void whatTheNameNeedsNoMoreGoesToColumnsThatCanGrow() {
    assertThat(text(table(160, Glyphs.UNICODE).row("shop", Style.PLAIN, "a", Optional.empty())))
        .contains("#".repeat(40) + " ")
        .hasSize(160);
  }

  @ParameterizedTest
  @EnumSource(Unusual.class)
  void columnsStandUnderTheirTitlesWhateverTheNameIs(Unusual name) {
    for (Glyphs glyphs : List.of(Glyphs.UNICODE, Glyphs.ASCII)) {
      var table = table(80, glyphs);
      Line row = table.row(name.text, Style.PLAIN, name.text, Optional.empty());

      assertThat(row.width()).isEqualTo(80);
      assertThat(row.ascii().width()).isEqualTo(glyphs.ascii() ? 80 : row.ascii().width());
    }
  }

  /** Names that take more or fewer cells than they have characters. */
  enum Unusual {
    WIDE("日本語.example"),
    EMOJI("x😀y"),
    ACCENTS("bücher.example"),
    COMBINING("e\u0301"),
    CONTROL("a\033[31mb\u009b"),
    LONG("x".repeat(500));

    private final String text;

    Unusual(String text) {
      this.text = text;
    }
  }

  private static int nameWidth(int width) {
    return table(width, Glyphs.UNICODE).titles("N").pieces().get(0).text().length();
  }

  private static Table<String> table(int width, Glyphs glyphs) {
    return new Table<>(new Area(0, 0, width, 10), COLUMNS, HOST, glyphs);
  }

  private static String text(Line line) {
    return line.pieces().stream().map(Line.Piece::text).collect(Collectors.joining());
  }
}
