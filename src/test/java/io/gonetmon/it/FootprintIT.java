package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program sees to it that its JVM takes little room, unless somebody else did. */
@Timeout(60)
class FootprintIT {
  private static final String OPTION = "-XX:TieredStopAtLevel=1";
  private static final String[] READING = {
    "--read", "a pipe", "--format", "json", "--log-file", "é.log"
  };

  @TempDir Path directory;
  private Path capture;
  private Path pipe;

  @BeforeEach
  void makeACaptureAndAPipe() {
    capture = directory.resolve("a.pcap");
    pipe = directory.resolve("a pipe");
    CaptureFile.USUAL.write(EveryManner.traffic(), capture);
    Shell.run("mkfifo", pipe.toString());
  }

  @Test
  void startsAnewWithOptionsAsTheSameProcess() throws Exception {
    assertThat(wordsOf(Program.command(Program.jar(), READING))).contains(OPTION).endsWith(READING);
  }

  @Test
  void leavesOptionsThatWereChosenAsTheyAre() throws Exception {
    var command = new ArrayList<>(Program.command(Program.jar(), READING));
    command.add(1, "-Xmx300m");

    assertThat(wordsOf(command)).containsExactlyElementsOf(command);
  }

  /** The words that the process runs with while it reads the pipe; it must then read to the end. */
  private List<String> wordsOf(List<String> command) throws IOException {
    try (Program program = Program.start(directory, command)) {
      List<String> words;
      try (OutputStream writer = Files.newOutputStream(pipe)) { // Waits until it is read from.
        words = List.of(Files.readString(Path.of("/proc/" + program.pid(), "cmdline")).split("\0"));
        Files.copy(capture, writer);
      }
      Outcome outcome = program.outcome();
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.exit()).isZero();
      assertThat(outcome.out()).contains("\"type\":\"summary\"");
      return words;
    }
  }
}
