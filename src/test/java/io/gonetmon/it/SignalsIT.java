package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals that come at an odd moment, or that the JVM has a use of its own for. */
@Timeout(120)
class SignalsIT {
  private static final String[] LIVE = {
    "-i", "lo", "-f", "tcp port 9", "--format", "json", "--refresh", "1"
  };

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseSerialGC", ""})
  void putsNoListOfThreadsIntoTheOutput(String jvmOption) {
    Rights.requireCapture();
    List<String> command = Program.command(Program.jar(), LIVE);
    if (!jvmOption.isEmpty()) {
      command.add(1, jvmOption);
    }
    try (Program program = Program.start(directory, command)) {
      program.nextLine();
      Shell.signal("QUIT", program.pid());
      program.nextLine();
      program.terminate();
      Outcome outcome = program.outcome();

      assertThat(outcome.exit()).isZero();
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.out().lines()).allMatch(line -> line.startsWith("{"));
    }
  }

  /** Before it captures, the signal itself is the status; from then on the run ends in order. */
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void endsSilentlyWheneverASignalComes(String signal, int status) {
    Rights.requireCapture();
    for (int millis = 20; millis < 700; millis += 45) {
      try (Program program = Program.start(directory, LIVE)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        Shell.signal(signal, program.pid());
        Outcome outcome = program.outcome();

        assertThat(outcome.err()).as("after %d ms", millis).isEmpty();
        assertThat(outcome.exit()).as("after %d ms: %s", millis, outcome).isIn(0, status);
        assertThat(outcome.out().lines()).allMatch(line -> line.startsWith("{"));
      }
    }
  }

  @Test
  void needsNoHome() {
    var command = new ArrayList<>(List.of("env", "-u", "HOME", "LC_ALL=C"));
    command.addAll(Program.command(Program.jar(), "--help"));
    try (Program program = Program.start(directory, command)) {
      assertThat(program.outcome().exit()).isZero();
    }
  }
}
