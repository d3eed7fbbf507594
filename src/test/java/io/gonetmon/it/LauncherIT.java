package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher gives the program one right and no other, and tidies up after it. */
@Timeout(120)
class LauncherIT {
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration END = Duration.ofSeconds(2);
  private static final String LAUNCHER = Path.of("scripts/gonetmon").toAbsolutePath().toString();
  private static final String NET_RAW = "0000000000002000";

  @TempDir Path directory;

  @BeforeEach
  void openDirectory() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @ParameterizedTest
  @CsvSource({
    "env -u SUDO_UID %s, 65534",
    "env SUDO_UID=1 SUDO_GID=1 %s, 1",
    "env SUDO_UID=0 %s, 65534",
    "env -u SUDO_UID %s --user daemon, 1",
    "env SUDO_UID=1 %s --user=nobody, 65534",
    "env SUDO_UID=1 %s --user root, 0"
  })
  void givesOneRightToTheRightUser(String words, String uid) throws IOException {
    needsRights();
    try (Program program = start(words.formatted(LAUNCHER))) {
      program.nextLine();
      List<String> status = Files.readAllLines(Path.of("/proc/" + jvm(program) + "/status"));
      program.terminate();

      assertThat(field(status, "Uid")).isEqualTo(String.join("\t", uid, uid, uid, uid));
      assertThat(List.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"))
          .allSatisfy(set -> assertThat(field(status, set)).isEqualTo(NET_RAW));
      assertThat(field(status, "NoNewPrivs")).isEqualTo("1");
      assertEndedInOrder(program.outcome());
      assertThat(directory.resolve("log-gonetmon.log")).content().doesNotContain("more privileges");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void passesASignalOn(String signal) throws IOException {
    needsRights();
    try (Program program = start(LAUNCHER)) {
      program.nextLine();
      Shell.signal(signal, program.pid());

      assertEndedInOrder(program.outcome());
    }
  }

  @Test
  void leavesNoOrphanWhenItIsKilled() throws IOException {
    needsRights();
    Rights.require(Shell.run("setpriv", "--help").contains("pdeathsig"), "setpriv is too old");
    try (Program program = start(LAUNCHER)) {
      program.nextLine();
      long jvm = jvm(program);
      Shell.signal("KILL", program.pid());

      Shell.await("the end of the program", END, () -> Shell.hasEnded(jvm));
      assertThat(directory.resolve("log-gonetmon.log")).content().contains("exits with status 0");
    }
  }

  @Test
  void capturesOnAnInterfaceThatAppears() {
    needsRights();
    Namespace.require();
    try (Namespace here = new Namespace()) {
      here.ip("link set lo up");
      var command = here.inside(List.of("env", "-u", "SUDO_UID", LAUNCHER));
      command.addAll(List.of("--filter=tcp", "--format=json", "--refresh=1"));
      try (Program program = Program.start(directory, command)) {
        program.nextLine();
        here.ip("link add wire0 type veth peer name wire1");
        here.ip("link set wire0 up");
        String line = program.nextLine();
        while (!line.contains("Capturing on interface wire0.")) {
          line = program.nextLine();
        }
        program.terminate();

        assertEndedInOrder(program.outcome());
      }
    }
  }

  @Test
  void repairsTheTerminalAfterAKill() throws IOException {
    needsRights();
    Rights.require(Tmux.isInstalled(), "tmux is not installed");
    String script =
        "cd %s; %s -i lo -f 'tcp port 9'; echo EXIT $?; stty -a; cat"
            .formatted(directory, LAUNCHER);
    try (Tmux terminal = new Tmux(directory.resolve("tmux"), script, 120, 40)) {
      terminal.await("the frame", START, screen -> screen.contains("gonetmon"));
      terminal.await("full screen", START, screen -> terminal.isOnAlternateScreen());
      Shell.signal("KILL", jvm(ProcessHandle.of(terminal.program()).orElseThrow()));
      String screen =
          terminal.await("the end", END, s -> s.contains("EXIT 137") && s.contains("icanon"));

      assertThat(screen).containsPattern("[^-]icanon").containsPattern("[^-]echo\\b");
      assertThat(terminal.isOnAlternateScreen()).isFalse();
      assertThat(terminal.showsCursor()).isTrue();
      assertThat(terminal.listensToTheMouse()).isFalse();
    }
  }

  @Test
  void stopsWithTheProgramOnCtrlZ() {
    needsRights();
    Rights.require(Tmux.isInstalled(), "tmux is not installed");
    String script = "cd %s; exec bash --norc -i".formatted(directory);
    try (Tmux terminal = new Tmux(directory.resolve("tmux"), script, 120, 40)) {
      terminal.type(LAUNCHER + " -i lo -f 'tcp port 9'\n");
      terminal.await("full screen", START, screen -> terminal.isOnAlternateScreen());
      terminal.press("C-z");
      terminal.await("the shell", END, screen -> screen.contains("Stopped"));
      assertThat(terminal.isOnAlternateScreen()).isFalse();
      terminal.type("fg\n");
      terminal.await("full screen", END, screen -> terminal.isOnAlternateScreen());
      terminal.press("q");
      terminal.await("the end", END, screen -> screen.contains("Losses: none"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--help, 0, Usage:",
    "--version, 0, gonetmon 1",
    "--list-interfaces, 0, lo",
    "-i lo, 1, sudo",
    "--user daemon -i lo, 1, needs root"
  })
  void needsNoRightsForWhatNeedsNone(String options, int exit, String says) throws IOException {
    Rights.require(Rights.isRoot(), "giving rights up needs root");
    String words = "setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all %s %s";
    var command = new ArrayList<>(List.of(words.formatted(installed(), options).split(" ")));
    try (Program program = Program.start(directory, command)) {
      Outcome outcome = program.outcome();

      assertThat(outcome.exit()).isEqualTo(exit);
      assertThat(exit == 0 ? outcome.out() : outcome.err()).contains(says);
      assertThat(outcome.err().lines()).hasSize(exit);
    }
  }

  @Test
  void saysWhenThereIsNoSuchUser() {
    needsRights();
    try (Program program = start(LAUNCHER + " --user nosuch")) {
      Outcome outcome = program.outcome();

      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.err()).contains("nosuch", "--user NAME");
    }
  }

  private static void needsRights() {
    Rights.requireCapture();
    Rights.require(Shell.succeeds("setpriv", "--version"), "setpriv is not installed");
  }

  private Program start(String words) {
    var command = new ArrayList<>(List.of(words.split(" ")));
    command.addAll(List.of("-i", "lo", "-f", "tcp port 9", "--format", "json", "--refresh", "1"));
    return Program.start(directory, command);
  }

  /** The launcher as it is installed: beside the jar, readable by all. */
  private Path installed() throws IOException {
    for (String file : List.of("gonetmon", "common.sh", "needs.sh")) {
      copy(Path.of("scripts", file), "rwxr-xr-x");
    }
    copy(Program.jar(), "r--r--r--");
    return directory.resolve("gonetmon");
  }

  private void copy(Path file, String permissions) throws IOException {
    Path copy = Files.copy(file, directory.resolve(file.getFileName()));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(permissions));
  }

  private static long jvm(Program program) {
    return jvm(ProcessHandle.of(program.pid()).orElseThrow());
  }

  private static long jvm(ProcessHandle launcher) {
    return launcher
        .descendants()
        .filter(each -> each.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  private static String field(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> Pattern.compile(":\\s+").split(line, 2)[1])
        .findFirst()
        .orElseThrow();
  }

  private static void assertEndedInOrder(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    assertThat(Summary.last(outcome).type()).isEqualTo("summary");
  }
}
