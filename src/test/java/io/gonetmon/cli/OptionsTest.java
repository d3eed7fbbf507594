package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.Settings;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.history.ring.KeepLimits;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.tcp.TcpLimits;
import io.gonetmon.where.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

final class OptionsTest {
  private static Options options(String... args) {
    Options options = new Options();
    new CommandLine(options)
        .setPosixClusteredShortOptionsAllowed(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(args);
    return options;
  }

  private static Settings settings(String... args) throws OperatorException {
    return options(args).settings(Format.TEXT);
  }

  @Test
  void areTheDefaultsWhenNothingIsTyped() throws OperatorException {
    assertThat(settings()).isEqualTo(Settings.defaults());
    assertThat(options().log().file()).isEqualTo(Path.of("log-gonetmon.log"));
    assertThat(options().log().level()).isEqualTo(LogLevel.INFO);
    assertThat(options().format()).isEmpty();
  }

  @Test
  void becomeSettings() throws Exception {
    assertThat(
            settings(
                "--read=a.pcap",
                "-f",
                "tcp port 8080",
                "--snaplen=1k",
                "--promiscuous",
                "--no-look",
                "--buffer-size=64K",
                "--refresh",
                "5",
                "--alert-threshold=40",
                "--alert-span=60",
                "-timeout=3",
                "--max-hosts=7",
                "--keep-exchanges=300",
                "--keep-failed=20",
                "--keep-slowest=10",
                "--where=host:shop"))
        .isEqualTo(
            new Settings(
                new CaptureSettings(
                    List.of(),
                    Optional.of(Path.of("a.pcap")),
                    "tcp port 8080",
                    1024,
                    true,
                    65_536,
                    32 << 20,
                    false,
                    false),
                TcpLimits.DEFAULT,
                HttpSettings.DEFAULT,
                new AnalysisSettings(Duration.ofSeconds(5), 7, 500, new KeepLimits(300, 20, 10)),
                new AlertRule(40, Duration.ofSeconds(60)),
                List.of(),
                Condition.parse("host:shop"),
                false,
                Duration.ofSeconds(3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--max-connections=0 | max-connections must be 1 to 10000000, was 0",
        "--max-waiting=1023 | max-waiting must be 1024 to 1073741824, was 1023",
        "--max-all-waiting=0 | max-all-waiting must be 1024 to 1073741824, was 0",
        "--max-head=255 | max-head must be 256 to 16777216, was 255",
        "--max-pending=1000001 | max-pending must be 1 to 1000000, was 1000001",
        "--max-hosts=0 | max-hosts must be 1 to 10000000, was 0",
        "--keep-failed=-1 | keep-failed must be 0 to 10000000, was -1",
        "--max-sections=0 | max-sections must be 1 to 1000000, was 0",
        "--max-queue=1k | max-queue must be 1048576 to 1073741824, was 1024",
        "--snaplen=63 | snaplen must be 64 to 262144, was 63",
        "--buffer-size=1k | buffer-size must be 64k to 1g, was 1024",
        "--refresh=0 | refresh must be 1 second to 1 day, was 0",
        "--refresh=86401 | refresh must be 1 second to 1 day, was 86401",
        "--timeout=-1 | timeout must be 0 seconds or more, was -1",
        "--alert-threshold=0 | the alert threshold must be at least 1, was 0",
        "--interface= | the name of an interface must not be empty",
        "--read= | the name of the file to read must not be empty"
      })
  void sayWhyAValueIsImpossible(String typed, String reason) {
    assertThatThrownBy(() -> settings(typed))
        .isInstanceOf(ParameterException.class)
        .hasMessage("Invalid value: " + reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--max-connections=10000000",
        "--max-waiting=1g",
        "--max-all-waiting=1g",
        "--max-pending=1000000",
        "--max-hosts=10000000",
        "--keep-exchanges=10000000",
        "--max-sections=1000000",
        "--max-queue=1g"
      })
  void refuseWhatTheHeapHasNoSpaceFor(String typed) {
    String setting = typed.substring(2, typed.indexOf('='));

    assertThatThrownBy(() -> settings(typed))
        .isInstanceOf(ParameterException.class)
        .hasMessageMatching(
            "Invalid value: %s may be at most \\d+ in a heap of \\d+ MiB, .*".formatted(setting));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-timeout=200", "-timeout 200", "--timeout=200", "--timeout 200"})
  void takeTheTimeoutInEverySpelling(String typed) throws OperatorException {
    assertThat(settings(typed.split(" ")).timeout()).isEqualTo(Duration.ofSeconds(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-i lo,eth0", "-i lo -i eth0", "--interface=lo,eth0", "-i=lo --interface eth0"})
  void nameSeveralInterfaces(String typed) throws OperatorException {
    assertThat(settings(typed.split(" ")).capture().interfaces()).containsExactly("lo", "eth0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=json", "--format=JSON", "--format Json"})
  void nameTheFormatInAnyCase(String typed) {
    assertThat(options(typed.split(" ")).format()).contains(Format.JSON);
  }

  @Test
  void takeADashForStandardInput() throws OperatorException {
    assertThat(settings("--read", "-").capture().file()).contains(Path.of("-"));
  }

  @Test
  void showWhereAFilterIsWrong() {
    assertThatThrownBy(() -> settings("--where=status:5xx hots:shop"))
        .hasMessageStartingWith(
            """
            Invalid value for option '--where':
            status:5xx hots:shop
                       ^
            unknown field hots; known are host, \
            """);
  }
}
