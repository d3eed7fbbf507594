package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+Z gives the terminal to the shell, and {@code fg} takes it back. */
@Timeout(120)
class SuspensionIT {
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofSeconds(3);

  @TempDir Path directory;

  @BeforeEach
  void requireTerminal() {
    Rights.requireCapture();
    Rights.require(Tmux.isInstalled(), "tmux is not installed");
  }

  @Test
  void stopsForTheShellAndGoesOn() {
    try (Tmux terminal = open("exec bash --norc -i")) {
      terminal.type("cd " + directory + "; " + program() + "\n");
      awaitFrame(terminal, START);
      for (int i = 0; i < 2; i++) {
        terminal.press("C-z");
        terminal.await("the shell", STEP, screen -> screen.contains("Stopped"));
        assertThat(terminal.isOnAlternateScreen()).isFalse();
        assertThat(terminal.showsCursor()).isTrue();
        terminal.type("clear; stty -a; fg\n");
        awaitFrame(terminal, STEP);
        assertThat(terminal.showsCursor()).isFalse();
      }
      terminal.press("q");
      String screen = terminal.await("the end", STEP, all -> all.contains("Losses: "));
      assertThat(screen).containsPattern("[^-]icanon").containsPattern("[^-]echo\\b");
    }
  }

  @Test
  void goesOnWhereNobodyCouldMakeItGoOn() {
    try (Tmux terminal = open("cd " + directory + "; exec " + program())) {
      awaitFrame(terminal, START);
      terminal.press("C-z");

      // What is typed while the terminal is lent is thrown away.
      terminal.await("another view", STEP, screen -> showsRequests(terminal, screen));
      assertThat(terminal.isOnAlternateScreen()).isTrue();
    }
  }

  private static boolean showsRequests(Tmux terminal, String screen) {
    terminal.press("2");
    return screen.contains("── requests");
  }

  private static void awaitFrame(Tmux terminal, Duration limit) {
    terminal.await(
        "the frame", limit, screen -> terminal.isOnAlternateScreen() && screen.contains("? help"));
  }

  private Tmux open(String script) {
    return new Tmux(directory.resolve("tmux"), script, 120, 40);
  }

  private static String program() {
    return Program.command(Program.jar(), "-i", "lo").stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
  }
}
