package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.EveryManner;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import io.gonetmon.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full costs what should be on it, is said, and costs nothing else. */
@Timeout(60)
class FullDiskIT {
  private static final Traffic TRAFFIC = EveryManner.traffic();

  private static final Pattern LOST_LINES =
      Pattern.compile("(\\d+) lines could not be written to full/e.ndjson.\n");

  /** More than is kept in memory for evidence. */
  private static final Traffic LARGE =
      Traffic.of(
          List.of(
              new Conversation(
                  new Peer("192.0.2.7", 51_000),
                  new Peer("198.51.100.1", 80),
                  Conditions.plain(Duration.ZERO),
                  Collections.nCopies(
                      20,
                      Manner.GET.carryOut(
                          new Order("large.test", "/", 200, 200_000, Duration.ofMillis(50)))),
                  Ending.CLIENT_CLOSES)));

  @TempDir private Path directory;

  private Outcome onFullDisk(String... options) throws IOException {
    return onFullDisk(TRAFFIC, options);
  }

  /** Runs the program in a mount namespace of its own, with a small disk at {@code full}. */
  private Outcome onFullDisk(Traffic traffic, String... options) throws IOException {
    Namespace.require();
    CaptureFile.USUAL.write(traffic, directory.resolve("a.pcap"));
    Files.createDirectory(directory.resolve("full"));
    List<String> command =
        new ArrayList<>(Program.command(Program.jar(), "--read", "a.pcap", "--format", "json"));
    command.addAll(List.of("--filter", "tcp"));
    command.addAll(List.of(options));
    String script = "mount -t tmpfs -o size=8k none full && \"$@\"; s=$?; cp -r full/* .; exit $s";
    List<String> words = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", script, "sh"));
    words.addAll(command);
    try (Program program = Program.start(directory, words)) {
      return program.outcome();
    }
  }

  private static void assertCountsAreRight(Outcome outcome) {
    assertCountsAreRight(TRAFFIC, outcome);
  }

  private static void assertCountsAreRight(Traffic traffic, Outcome outcome) {
    assertThat(Summary.last(outcome).hosts()).isEqualTo(Truth.of(traffic).counts().hosts());
  }

  @Test
  void losesLinesOfALog() throws IOException {
    Outcome outcome =
        onFullDisk("--export", "exchanges:full/e.ndjson", "--export", "exchanges:all.ndjson");

    assertCountsAreRight(outcome);
    Matcher lost = LOST_LINES.matcher(outcome.err());
    assertThat(lost.matches()).as(outcome.err()).isTrue();
    assertThat(outcome.exit()).isEqualTo(1);
    List<String> written = Files.readAllLines(directory.resolve("e.ndjson"));
    List<String> all = Files.readAllLines(directory.resolve("all.ndjson"));
    assertThat(all).containsAll(written);
    assertThat(written.size() + Integer.parseInt(lost.group(1))).isEqualTo(all.size());
  }

  @Test
  void losesPacketsOfACaptureThatCanStillBeRead() throws IOException {
    Outcome outcome = onFullDisk("--save", "full/a.pcapng");

    assertCountsAreRight(outcome);
    assertThat(outcome.err()).matches("Not in full/a.pcapng: \\d+ packets could not be written.\n");
    assertThat(outcome.exit()).isEqualTo(1);
    Outcome again = Program.run(directory, "--read", "a.pcapng", "--format", "json");
    assertThat(again.err()).isEmpty();
    assertThat(again.exit()).isZero();
  }

  @Test
  void losesEvidenceAndGoesOn() throws IOException {
    Outcome outcome =
        onFullDisk("--evidence", "full/alerts", "--alert", "busy: requests >= 1 over 1s");

    assertCountsAreRight(outcome);
    assertThat(outcome.err())
        .matches("The evidence of \\d+ alerts? is not complete; the log says why.\n");
    assertThat(outcome.exit()).isEqualTo(1);
  }

  @Test
  void holdsNoPacketsBackForEvidenceThatCannotBeWritten() throws IOException {
    Outcome outcome =
        onFullDisk(
            LARGE,
            "--evidence",
            "full/alerts",
            "--evidence-size",
            "1m",
            "--alert",
            "busy: requests >= 1 over 1s");

    assertCountsAreRight(LARGE, outcome);
    assertThat(outcome.err()).contains("not complete; the log says why.");
    assertThat(outcome.exit()).isEqualTo(1);
  }

  @Test
  void refusesToBeginWhereNothingCanBeWritten() {
    Outcome outcome = Program.run(directory, "--read", "a.pcap", "--save", "/nowhere/a.pcapng");

    assertThat(outcome.err())
        .isEqualTo(
            "Cannot write /nowhere/a.pcapng (no such directory); choose another file with"
                + " --save.\n");
    assertThat(outcome.exit()).isEqualTo(1);
  }
}
