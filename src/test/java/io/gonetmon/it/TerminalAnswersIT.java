package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal is asked for its background, and may answer at once, late, or never. */
@Timeout(120)
class TerminalAnswersIT {
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofSeconds(3);
  private static final String QUESTION = "\033]11;?\033\\\033[c";
  private static final String WHITE = "\033]11;rgb:ffff/ffff/ffff\033\\";
  private static final String LIGHT_ACCENT = "38;5;24m";

  @TempDir Path directory;

  @BeforeEach
  void requireCapture() {
    Rights.requireCapture();
  }

  @Test
  void anAnswerAtOnceIsSeenInTheFirstFrame() {
    try (Pty terminal = new Pty(100, 30)) {
      Process program = terminal.start(directory, Program.command(Program.jar(), "-i", "lo"));
      terminal.readUntil(QUESTION, START);
      terminal.type(WHITE + "\033[?62c");
      terminal.readUntil("help", START);

      assertThat(terminal.read()).contains(LIGHT_ACCENT);
      terminal.type("q");
      Shell.await("the end", STEP, () -> !terminal.read().isEmpty() && !program.isAlive());
    }
  }

  @Test
  void aLateAnswerIsNoKey() {
    try (Pty terminal = new Pty(100, 30)) {
      Process program = terminal.start(directory, Program.command(Program.jar(), "-i", "lo"));
      terminal.readUntil("help", START);
      assertThat(terminal.read()).contains(QUESTION).doesNotContain(LIGHT_ACCENT);
      terminal.type(WHITE);
      terminal.readUntil(LIGHT_ACCENT, STEP);

      assertThat(terminal.read()).doesNotContain("no key");
      terminal.type("q");
      Shell.await("the end", STEP, () -> !terminal.read().isEmpty() && !program.isAlive());
    }
  }
}
