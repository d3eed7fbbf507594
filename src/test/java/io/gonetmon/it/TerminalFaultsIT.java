package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal that stops reading costs no packet, and one that dies ends the program. */
@Timeout(120)
class TerminalFaultsIT {
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration END = Duration.ofSeconds(2);
  private static final Duration STUCK_END = Duration.ofSeconds(4);

  @TempDir Path directory;
  private Site site;

  @BeforeEach
  void openSite() throws IOException {
    Rights.requireCapture();
    site = new Site("127.0.0.1");
  }

  @AfterEach
  void closeSite() throws IOException {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void losesNothingWhileTheTerminalDoesNotRead() throws Exception {
    try (Pty terminal = new Pty(200, 60)) {
      Process program = openWithTraffic(terminal);
      try {
        terminal.stall(START);
        new Visitor().visit(site, "unseen.test", pages(2000));
        TimeUnit.SECONDS.sleep(2);
        assertThat(terminal.keysWaiting()).isPositive();
        terminal.type("q");
        Shell.await("the end", START, () -> !terminal.read().isEmpty() && !program.isAlive());

        assertThat(program.exitValue()).isZero();
        assertThat(terminal.read())
            .contains("seen.test: 6 hits", "unseen.test: 4000 hits", "Losses: none");
      } finally {
        program.destroyForcibly();
      }
    }
  }

  @Test
  void endsThoughTheTerminalDoesNotRead() throws Exception {
    try (Pty terminal = new Pty(200, 60)) {
      Process program = openWithTraffic(terminal);
      try {
        terminal.stall(START);
        Shell.signal("TERM", program.pid());

        assertThat(program.waitFor(STUCK_END.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
      } finally {
        program.destroyForcibly();
      }
    }
  }

  @Test
  void endsWhenTheTerminalIsClosed() throws IOException {
    try (Pty terminal = new Pty(100, 30)) {
      Process program = openWithTraffic(terminal);
      terminal.hangUp();

      assertEnds(program.pid());
    }
  }

  @Test
  void endsWhenTheTerminalsServerEnds() throws IOException {
    Tmux terminal = openTmux();
    terminal.close();

    assertEnds(pid());
  }

  @Test
  void endsWhenTheTerminalsServerIsKilled() throws IOException {
    Shell.signal("KILL", openTmux().server());

    assertEnds(pid());
  }

  private Tmux openTmux() {
    Rights.require(Tmux.isInstalled(), "tmux is not installed");
    String command = String.join(" ", Program.command(Program.jar(), options()));
    String script = "cd %s; echo $$ > pid; exec %s".formatted(directory, command);
    var terminal = new Tmux(directory.resolve("tmux"), script, 100, 30);
    terminal.await("the frame", START, screen -> screen.contains("gonetmon"));
    return terminal;
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readString(directory.resolve("pid")).strip());
  }

  private Process openWithTraffic(Pty terminal) throws IOException {
    Process program = terminal.start(directory, Program.command(Program.jar(), options()));
    terminal.readUntil("gonetmon", START);
    new Visitor().visit(site, "seen.test", pages(3));
    terminal.readUntil("seen.test", START);
    return program;
  }

  private String[] options() {
    return new String[] {
      "-i",
      "lo",
      "--filter=tcp[0:2]=%1$d||tcp[2:2]=%1$d".formatted(site.port()),
      "--format",
      "screen"
    };
  }

  private static List<String> pages(int count) {
    return IntStream.range(0, count).mapToObj(i -> "/page/" + i).toList();
  }

  private void assertEnds(long pid) throws IOException {
    try {
      Shell.await("the end", END, () -> Shell.hasEnded(pid));
      String log = Files.readString(directory.resolve("log-gonetmon.log"));
      assertThat(log).contains("exits with status").doesNotContain("ERROR", "Exception");
    } finally {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
