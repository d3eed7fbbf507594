package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does on a real terminal: resize it, click, paste, and copy. */
@Timeout(120)
class ScreenIT {
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofSeconds(3);

  @TempDir Path directory;
  private Site site;
  private Tmux terminal;

  @BeforeEach
  void open() throws IOException {
    Rights.requireCapture();
    Rights.require(Tmux.isInstalled(), "tmux is not installed");
    site = new Site("127.0.0.1");
    terminal = new Tmux(directory.resolve("tmux"), script(), 100, 30);
    terminal.await("the frame", START, screen -> screen.contains("? help"));
    new Visitor().visit(site, "first.test", List.of("/a/1", "/a/2", "/b"));
    new Visitor().visit(site, "second.test", List.of("/c"));
    terminal.await(
        "the hosts",
        START,
        screen -> screen.contains("first.test") && screen.contains("second.test"));
  }

  @AfterEach
  void close() throws IOException {
    if (terminal != null) {
      terminal.close();
    }
    if (site != null) {
      site.close();
    }
  }

  private String script() {
    String program =
        Program.command(Program.jar(), "-i", "lo", "--filter", "tcp port " + site.port()).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    return "cd " + directory + "; " + program + "; echo EXIT $?; cat";
  }

  @Test
  void fillsTheTerminalHoweverItIsResized() {
    for (int[] size : new int[][] {{60, 15}, {160, 50}, {40, 10}, {100, 30}}) {
      terminal.resize(size[0], size[1]);
      String screen =
          terminal.await(
              "a frame of " + size[0],
              STEP,
              text -> fills(text, size[0], size[1]) && text.contains("first.test"));

      assertThat(screen.lines()).allMatch(line -> line.length() <= size[0]);
    }
  }

  /** Whether the keys to quit and for help are in the last corner. */
  private static boolean fills(String screen, int columns, int rows) {
    List<String> lines = screen.lines().toList();
    return lines.size() == rows && lines.get(rows - 1).length() == columns - 1;
  }

  @Test
  void opensWhatIsClicked() {
    clickOn("second.test");
    terminal.await("the host selected", STEP, screen -> screen.contains("▸ second.test"));
    clickOn("second.test");
    terminal.await("the host", STEP, screen -> screen.contains("Hosts ▸ second.test"));

    clickOn("7 Wire");
    terminal.await("the wire", STEP, screen -> screen.contains("losses"));
  }

  @Test
  void watchesAnotherPortFromWithin() throws IOException {
    try (var other = new Site("127.0.0.1")) {
      terminal.press("w");
      terminal.paste(Integer.toString(other.port()));
      terminal.press("Enter");
      terminal.press("7");
      terminal.await("the filter", STEP, screen -> screen.contains(" from now on."));
      new Visitor().visit(other, "third.test", List.of("/d"));
      terminal.press("1");
      terminal.await("the host", STEP, screen -> screen.contains("third.test"));
    }

    assertThat(terminal.screen()).contains("first.test", "second.test", "complete");
  }

  @Test
  void leavesTheMouseToTheShell() {
    assertThat(terminal.listensToTheMouse()).isTrue();

    terminal.press("m");
    terminal.await("the mouse off", STEP, screen -> !terminal.listensToTheMouse());
    terminal.press("m");
    terminal.await("the mouse on", STEP, screen -> terminal.listensToTheMouse());
    terminal.press("q");
    terminal.await("the end", STEP, screen -> screen.contains("EXIT 0"));

    assertThat(terminal.listensToTheMouse()).isFalse();
  }

  @Test
  void pastesIntoTheFilterOnly() {
    terminal.paste("q\nq");
    terminal.press("/");
    terminal.paste("host:second\nq");
    terminal.await("the filter", STEP, screen -> screen.contains("/ host:second q"));

    assertThat(terminal.screen()).doesNotContain("EXIT");
  }

  @Test
  void copiesThroughTheTerminal() {
    terminal.type("y");
    terminal.await("the choice", STEP, screen -> screen.contains("filter"));
    terminal.type("f");
    terminal.await("the copy", STEP, screen -> screen.contains("copied"));

    assertThat(terminal.copied()).contains("host:=first.test");
  }

  /** Clicks on a word, the first on the screen. */
  private void clickOn(String word) {
    List<String> lines = terminal.screen().lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      int column = lines.get(row).indexOf(word);
      if (column >= 0) {
        String cell = (column + 1) + ";" + (row + 1);
        terminal.type("\033[<0;" + cell + "M\033[<0;" + cell + "m");
        return;
      }
    }
    throw new AssertionError(word + " is not on the screen\n" + terminal.screen());
  }
}
