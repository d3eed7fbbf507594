package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import io.gonetmon.truth.Traffic;
import io.gonetmon.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program reads capture files, without any rights. */
@Timeout(60)
class ReplayIT {
  private static final Traffic TRAFFIC = EveryManner.traffic();

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void writeCapture() {
    file = CaptureFile.USUAL.write(TRAFFIC, directory.resolve("a.pcap"));
  }

  @Test
  void countsAFile() {
    Outcome outcome = read("a.pcap");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    assertThat(Summary.last(outcome).type()).isEqualTo("summary");
    assertThat(Summary.last(outcome).hosts()).isEqualTo(Truth.of(TRAFFIC).counts().hosts());
  }

  @Test
  void writesTheSameBytesForTheSameFile() {
    assertThat(read("a.pcap")).isEqualTo(read("a.pcap"));
  }

  @Test
  void countsWhatComesThroughAPipe() {
    String program = String.join(" ", Program.command(Program.jar(), arguments("-")));
    try (Program piped = Program.start(directory, List.of("sh", "-c", "cat a.pcap | " + program))) {
      assertThat(Summary.last(piped.outcome()).hosts())
          .isEqualTo(Truth.of(TRAFFIC).counts().hosts());
    }
  }

  @Test
  void countsTheBeginningOfABrokenFileAndSaysSo() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    Outcome outcome = read("a.pcap");

    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("a.pcap").doesNotContain("Exception");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(Summary.last(outcome).type()).isEqualTo("summary");
  }

  private Outcome read(String name) {
    return Program.run(directory, arguments(name));
  }

  private static String[] arguments(String name) {
    return new String[] {"--read", name, "--filter", "tcp", "--format", "json"};
  }
}
