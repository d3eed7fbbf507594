package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Limits;
import io.gonetmon.Settings;
import io.gonetmon.alert.AlertRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

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
    return options(args).settings(false);
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
                List.of(),
                Optional.of(Path.of("a.pcap")),
                "tcp port 8080",
                1024,
                true,
                65_536,
                Duration.ofSeconds(5),
                new AlertRule(40, Duration.ofSeconds(60)),
                Duration.ofSeconds(3),
                false,
                new Limits(
                    Limits.DEFAULT.connections(),
                    Limits.DEFAULT.waitingBytes(),
                    Limits.DEFAULT.allWaitingBytes(),
                    Limits.DEFAULT.headBytes(),
                    Limits.DEFAULT.pendingRequests(),
                    7,
                    Limits.DEFAULT.sections(),
                    Limits.DEFAULT.queueBytes())));
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
    assertThat(settings(typed.split(" ")).interfaces()).containsExactly("lo", "eth0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=json", "--format=JSON", "--format Json"})
  void nameTheFormatInAnyCase(String typed) {
    assertThat(options(typed.split(" ")).format()).contains(Format.JSON);
  }

  @Test
  void takeADashForStandardInput() {
    assertThat(settings("--read", "-").file()).contains(Path.of("-"));
  }
}
