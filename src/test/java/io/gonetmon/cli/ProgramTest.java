package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

final class ProgramTest {
  private static final Path HELP = Path.of("src/test/resources/golden/help.txt");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
  }

  /** {@code -Dgolden.update=true} writes it again, to be reviewed. */
  @Test
  void describesItsOptions() throws Exception {
    String help =
        new CommandLine(new Options())
            .setUsageHelpAutoWidth(false)
            .setUsageHelpWidth(80)
            .getUsageMessage(Ansi.OFF);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(HELP, help);
    }

    assertThat(help).isEqualTo(Files.readString(HELP));
  }

  @ParameterizedTest
  @CsvSource({"--help, Usage: gonetmon", "-h, Usage: gonetmon", "--version, gonetmon "})
  void answersOnStandardOutput(String typed, String answer) {
    assertThat(Program.run(written, typed)).isZero();
    assertThat(written.toString(StandardCharsets.UTF_8)).contains(answer);
    assertThat(complained.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-timeout=-1 | Invalid value: timeout must be 0 seconds or more, was -1",
        "-timeout=soon | Invalid value for option '--timeout': 'soon' is not an int",
        "-timeout= | Invalid value for option '--timeout': '' is not an int",
        "--refresh=0 | Invalid value: refresh must be 1 second to 1 day, was 0",
        "--read=a --refresh=86401 | Invalid value: refresh must be 1 second to 1 day, was 86401",
        "--alert-span=0 | Invalid value: the alert span must be from 1 second to 1 day, was 0 s",
        "--alert-threshold=0 | Invalid value: the alert threshold must be at least 1, was 0",
        "--snaplen=63 | Invalid value: snaplen must be 64 to 262144, was 63",
        "--buffer-size=2g | Invalid value for option '--buffer-size': '2g' is too large",
        "--read=a -i=b | --read and --interface exclude each other; give one of them",
        "--nonsense | Unknown option: '--nonsense'",
        "nonsense | Unmatched argument at index 0: 'nonsense'",
        "--filter | Missing required parameter for option '--filter' (BPF)"
      })
  void refusesWhatMakesNoSense(String typed, String complaint) {
    assertThat(Program.run(typed.split(" "))).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .isEqualTo(complaint + "; 'gonetmon --help' lists the options.\n");
    assertThat(written.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"--help", "--version", "--list-interfaces"})
  void saysWhenTheAnswerCannotBeWritten(String typed) {
    assertThat(Program.run(failing("No space left on device"), typed)).isEqualTo(1);
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .isEqualTo("Cannot write the output (No space left on device); the run has ended.\n");
  }

  @ParameterizedTest
  @CsvSource({"--help", "--version", "--list-interfaces"})
  void endsQuietlyWhenNobodyReadsTheAnswer(String typed) {
    assertThat(Program.run(failing("Broken pipe"), typed)).isZero();
    assertThat(complained.size()).isZero();
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void refusesAnUnknownFormat() {
    assertThat(Program.run("--format=xml")).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8)).contains("'xml'");
  }
}
