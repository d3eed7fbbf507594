package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake is answered with one sentence on standard error, and the exit status. */
@Timeout(60)
class MistakesIT {
  private static final int CANNOT = 1;
  private static final int USAGE = 2;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "-timeout=-5, timeout", "-timeout=soon, timeout", "--refresh=0, refresh",
    "--refresh=-1, refresh", "--format=nonsense, nonsense", "--alert-threshold=0, threshold",
    "--alert-span=0, span", "--snaplen=1, snaplen", "--nonsense, nonsense"
  })
  void refusesAnImpossibleValue(String argument, String word) {
    assertRefused(Program.run(directory, argument), USAGE, word);
  }

  @Test
  void refusesABadFilterOnAFile() {
    CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));

    assertRefused(
        Program.run(directory, "--read", "a.pcap", "--filter", "tcp and and"),
        USAGE,
        "tcp and and");
  }

  @Test
  void refusesABadFilterOnAnInterface() {
    Rights.requireCapture();

    assertRefused(
        Program.run(directory, "-i", "lo", "--filter", "tcp and and"), USAGE, "tcp and and");
  }

  @Test
  void namesAnInterfaceThatDoesNotExist() {
    Rights.requireCapture();

    assertRefused(Program.run(directory, "-i", "nosuch0"), CANNOT, "nosuch0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--save=theirs", "--export=har:theirs", "--evidence=theirs.d"})
  void replacesNothingOfAnotherUser(String option) throws IOException {
    Rights.require(Rights.isRoot(), "giving a file away needs root");
    CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));
    Path theirs = Files.writeString(directory.resolve("theirs"), "theirs");
    Files.setAttribute(theirs, "unix:uid", 65534);
    Files.setAttribute(Files.createDirectory(directory.resolve("theirs.d")), "unix:uid", 65534);

    assertRefused(
        Program.run(directory, "--read", "a.pcap", option), CANNOT, "it belongs to another user");
    assertThat(theirs).content().isEqualTo("theirs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--save=link", "--export=har:link", "--export=csv:link"})
  void changesNothingThatItReads(String option) throws IOException {
    Path read = directory.resolve("a.pcap");
    CaptureFile.USUAL.write(EveryManner.traffic(), read);
    byte[] before = Files.readAllBytes(read);
    Files.createSymbolicLink(directory.resolve("link"), read);

    Outcome outcome = Program.run(directory, "--read", "a.pcap", option);
    assertThat(outcome.exit()).isBetween(CANNOT, USAGE);
    assertThat(outcome.err()).contains("the file that is read").hasLineCount(1);
    assertThat(read).hasBinaryContent(before);
  }

  @Test
  void namesAFileThatDoesNotExist() {
    assertRefused(Program.run(directory, "--read", "nosuch.pcap"), CANNOT, "nosuch.pcap");
  }

  @Test
  void namesAFileThatIsNoCapture() throws IOException {
    Files.writeString(directory.resolve("letter.txt"), "Dear reader, this is no capture.\n");

    assertRefused(Program.run(directory, "--read", "letter.txt"), CANNOT, "letter.txt");
  }

  @Test
  void refusesAFullScreenWithoutATerminal() {
    CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));

    assertRefused(
        Program.run(directory, "--read", "a.pcap", "--format", "screen"), CANNOT, "terminal");
  }

  @Test
  void namesALogThatCannotBeWritten() throws IOException {
    Files.createFile(directory.resolve("file"));
    CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("a.pcap"));
    Outcome outcome = Program.run(directory, "--read", "a.pcap", "--log-file", "file/x.log");

    assertRefused(outcome, CANNOT, "file/x.log");
  }

  @ParameterizedTest
  @CsvSource({
    "--help, >/dev/full, No space left",
    "--version, >/dev/full, No space left",
    "--list-interfaces, >/dev/full, No space left",
    "--help, >&-, Bad file descriptor",
    "--list-interfaces, >&-, Bad file descriptor"
  })
  void saysThatAnAnswerCannotBeWritten(String option, String output, String word) {
    assertRefused(shell("exec \"$@\" " + output, option), CANNOT, word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--log-file=/", "--log-file=.", "--log-file=pipe"})
  void refusesALogThatIsNoFile(String option) {
    Outcome outcome = shell("mkfifo pipe; exec \"$@\"", "--read=nosuch.pcap", option);

    assertRefused(outcome, CANNOT, "Cannot write the log");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16})
  void saysInASentenceThatFilesAreLimited(int limit) {
    Rights.requireCapture();
    Outcome outcome = shell("ulimit -n " + limit + "; exec \"$@\"", "-i", "lo");

    assertThat(outcome.err()).doesNotContain("\tat io.gonetmon");
    assertThat(outcome.exit()).isEqualTo(CANNOT);
  }

  private Outcome shell(String script, String... options) {
    var command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(Program.command(Program.jar(), options));
    try (Program program = Program.start(directory, command)) {
      return program.outcome();
    }
  }

  @Test
  void saysWhatIsMissingWithoutRights() throws IOException {
    Rights.require(Rights.isRoot(), "giving rights up needs root");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path jar = Files.copy(Program.jar(), directory.resolve("copy.jar"));
    Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("r--r--r--"));
    var command =
        new ArrayList<>(
            List.of(
                "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"));
    command.add("--bounding-set=-all");
    command.addAll(Program.command(jar, "-i", "lo"));

    try (Program program = Program.start(directory, command)) {
      assertRefused(program.outcome(), CANNOT, "CAP_NET_RAW");
    }
  }

  private static void assertRefused(Outcome outcome, int exit, String word) {
    assertThat(outcome.err()).contains(word).doesNotContain("Exception", "\tat ");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(exit);
  }
}
