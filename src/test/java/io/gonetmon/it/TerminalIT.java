package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the full screen is left, the terminal is as it was, and the summary is on it. */
@Timeout(120)
class TerminalIT {
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration END = Duration.ofSeconds(2);
  private static final Pattern EXIT = Pattern.compile("EXIT (\\d+)");

  @TempDir Path directory;
  private Site site;

  @BeforeEach
  void openSite() throws IOException {
    Rights.requireCapture();
    Rights.require(Tmux.isInstalled(), "tmux is not installed");
    site = new Site("127.0.0.1");
  }

  @AfterEach
  void closeSite() throws IOException {
    if (site != null) {
      site.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "C-c"})
  void endsOnAKey(String key) throws IOException {
    try (Tmux terminal = openWithTraffic()) {
      terminal.press(key);

      assertSaneAfterEnd(terminal, END);
      assertThat(terminal.screen()).contains("shown.test: 6 hits");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void endsOnASignal(String signal) throws Exception {
    try (Tmux terminal = openWithTraffic()) {
      String pid = Files.readString(directory.resolve("pid")).strip();
      new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();

      assertSaneAfterEnd(terminal, END);
      assertThat(terminal.screen()).contains("shown.test: 6 hits");
    }
  }

  @Test
  void endsByItselfAfterTheTimeout() throws IOException {
    try (Tmux terminal = open("-timeout=4")) {
      assertSaneAfterEnd(terminal, START);
    }
  }

  @Test
  void showsAHostWithinTwoSecondsOfItsTraffic() throws IOException {
    try (Tmux terminal = open()) {
      new Visitor().visit(site, "prompt.test", List.of("/now/1"));

      terminal.await("the host", END, screen -> screen.contains("prompt.test"));
    }
  }

  private Tmux openWithTraffic() throws IOException {
    Tmux terminal = open();
    new Visitor().visit(site, "shown.test", List.of("/a/1", "/a/2", "/b"));
    terminal.await("the host", START, screen -> screen.contains("shown.test"));
    return terminal;
  }

  /** Opens the full screen and waits for its frame. */
  private Tmux open(String... more) {
    String[] arguments = {"-i", "lo", "--filter", "tcp port " + site.port()};
    String program =
        Program.command(Program.jar(), arguments).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    String script =
        """
        trap : INT
        cd %s
        sh -c 'echo $$ > pid; exec "$0" "$@"' %s %s
        echo EXIT $?
        stty -a
        cat
        """
            .formatted(directory, program, String.join(" ", more));
    var terminal = new Tmux(directory.resolve("tmux"), script, 120, 40);
    terminal.await("the frame", START, screen -> screen.contains("gonetmon"));
    assertThat(terminal.isOnAlternateScreen()).isTrue();
    return terminal;
  }

  private static void assertSaneAfterEnd(Tmux terminal, Duration limit) {
    String screen =
        terminal.await("the end", limit, s -> s.contains("EXIT") && s.contains("icanon"));

    assertThat(EXIT.matcher(screen).results().map(r -> r.group(1))).containsExactly("0");
    assertThat(screen).containsPattern("[^-]icanon").containsPattern("[^-]isig");
    assertThat(screen).containsPattern("[^-]echo\\b").containsPattern("intr = \\^C");
    assertThat(terminal.isOnAlternateScreen()).isFalse();
    assertThat(terminal.showsCursor()).isTrue();
    assertThat(screen).contains("--- Session ---", "Losses: none");
  }
}
