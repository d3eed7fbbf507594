package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.CaptureFormat;
import io.gonetmon.truth.EveryManner;
import io.gonetmon.truth.IpStyle;
import io.gonetmon.truth.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong around the program does not disturb the run, or ends it in order. */
@Timeout(60)
class FaultsIT {
  @TempDir Path directory;

  @Test
  void endsQuietlyWhenTheReaderHasEnough() throws IOException {
    Rights.requireCapture();
    try (Site site = new Site("127.0.0.1")) {
      String words =
          Program.command(Program.jar(), live(site, "log-gonetmon.log")).stream()
              .map(word -> "'" + word + "'")
              .collect(Collectors.joining(" "));
      String line = "set -o pipefail; " + words + " | head -n 1";
      try (Program program = Program.start(directory, List.of("bash", "-c", line))) {
        Outcome outcome = program.outcome();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out().lines()).hasSize(1);
      }
    }
  }

  @Test
  void goesOnWhenTheDiskOfTheLogIsFull() throws IOException {
    Rights.requireCapture();
    var visitor = new Visitor();
    try (Site site = new Site("127.0.0.1");
        Program program = Program.start(directory, live(site, "/dev/full"))) {
      program.nextLine();
      visitor.visit(site, "full.test", List.of("/a", "/b"));
      program.terminate();
      Outcome outcome = program.outcome();

      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.exit()).isZero();
      assertThat(Summary.last(outcome).hosts()).isEqualTo(visitor.counts());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MICROS_LITTLE, 0.001",
    "MICROS_LITTLE, 0.3",
    "NANOS_BIG, 0.99",
    "PCAPNG_LITTLE, 0.001",
    "PCAPNG_LITTLE, 0.5",
    "PCAPNG_BIG_NANOS, 0.99"
  })
  void saysInOneSentenceThatAFileIsCut(CaptureFormat format, double part) throws IOException {
    Path file = directory.resolve("a.pcap");
    CaptureFile.of(Link.ETHERNET, IpStyle.PLAIN, format).write(EveryManner.traffic(), file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part) | 1));
    Outcome outcome = Program.run(directory, "--read", "a.pcap", "--format", "json");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("a.pcap").doesNotContain("Exception", "\tat ");
  }

  private static String[] live(Site site, String log) {
    return new String[] {
      "-i",
      "lo",
      "--filter",
      "tcp port " + site.port(),
      "--format",
      "json",
      "--refresh",
      "1",
      "--log-file",
      log
    };
  }
}
