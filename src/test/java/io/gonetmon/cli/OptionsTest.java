package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.Settings;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.http.HttpLimits;
import io.gonetmon.tcp.TcpLimits;
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

  private static Settings settings(String... args) {
    return options(args).settings();
  }

  @Test
  void areTheDefaultsWhenNothingIsTyped() {
    assertThat(settings()).isEqualTo(Settings.defaults());
    assertThat(options().logFile()).isEqualTo(Path.of("log-gonetmon.log"));
    assertThat(options().logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(options().format()).isEmpty();
  }

  @Test
  void becomeSettings() {
    assertThat(
            settings(
                "--read=a.pcap",
                "-f",
                "tcp port 8080",
                "--snaplen=1k",
                "--promiscuous",
                "--buffer-size=64K",
                "--refresh",
                "5",
                "--alert-threshold=40",
                "--alert-span=60",
                "-timeout=3",
                "--max-hosts=7"))
        .isEqualTo(
            new Settings(
                new CaptureSettings(
                    List.of(),
                    Optional.of(Path.of("a.pcap")),
                    "tcp port 8080",
                    1024,
                    true,
                    65_536,
                    32 << 20),
                TcpLimits.DEFAULT,
                HttpLimits.DEFAULT,
                new AnalysisSettings(Duration.ofSeconds(5), 7, 500),
                new AlertRule(40, Duration.ofSeconds(60)),
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
  @ValueSource(strings = {"-timeout=200", "-timeout 200", "--timeout=200", "--timeout 200"})
  void takeTheTimeoutInEverySpelling(String typed) {
    assertThat(settings(typed.split(" ")).timeout()).isEqualTo(Duration.ofSeconds(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-i lo,eth0", "-i lo -i eth0", "--interface=lo,eth0", "-i=lo --interface eth0"})
  void nameSeveralInterfaces(String typed) {
    assertThat(settings(typed.split(" ")).capture().interfaces()).containsExactly("lo", "eth0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=json", "--format=JSON", "--format Json"})
  void nameTheFormatInAnyCase(String typed) {
    assertThat(options(typed.split(" ")).format()).contains(Format.JSON);
  }

  @Test
  void takeADashForStandardInput() {
    assertThat(settings("--read", "-").capture().file()).contains(Path.of("-"));
  }
}
