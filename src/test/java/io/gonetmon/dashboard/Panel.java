package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.VirtualScreen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A panel on a screen of its own, and what it is expected to look like. */
final class Panel {
  private static final Path PANELS = Path.of("src/test/resources/panels");

  private Panel() {}

  static String text(int columns, int rows, Glyphs glyphs, Consumer<Canvas> panel) {
    var terminal = new VirtualScreen(columns, rows, glyphs);
    try {
      terminal.screen().draw(panel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\n", terminal.lines()) + "\n";
  }

  /** {@code -Dgolden.update=true} rewrites what is expected, for review. */
  static void check(String name, int columns, int rows, Consumer<Canvas> panel) {
    Path file = PANELS.resolve(name + "_" + columns + "x" + rows + ".txt");
    String text = text(columns, rows, Glyphs.UNICODE, panel);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(PANELS);
        Files.writeString(file, text);
      }
      assertThat(text).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
