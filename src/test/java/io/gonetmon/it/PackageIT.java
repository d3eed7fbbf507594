package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package is installed, used, and purged on this machine. */
@Timeout(120)
class PackageIT {
  private static final List<Path> PLACES =
      Stream.of("/usr", "/etc", "/var/log", "/var/cache/gonetmon", "/var/lib/dpkg/info")
          .map(Path::of)
          .toList();

  @TempDir Path directory;

  @Test
  void isInstalledUsedAndPurgedWithoutATrace() throws IOException {
    Rights.require(Rights.isRoot(), "installing a package needs root");
    Rights.require(Shell.succeeds("dpkg-deb", "--version"), "dpkg is missing");
    Rights.require(!Shell.succeeds("dpkg", "-s", "gonetmon"), "gonetmon is installed already");
    String file = build();
    try {
      Shell.run("dpkg", "--install", file);

      assertThat(Shell.run("gonetmon", "--version")).startsWith("gonetmon ");
      captures();
      assertThat(completion("--alert-s")).contains("--alert-span");
      assertThat(manual()).contains("--alert-span").doesNotContain("warning");
      verifiesUnit();
    } finally {
      Shell.run("dpkg", "--purge", "gonetmon");
    }
    assertThat(PLACES.stream().flatMap(PackageIT::left)).isEmpty();
  }

  @Test
  void isTheSameByteByByteWhenItIsBuiltAgain() throws IOException {
    Rights.require(Shell.succeeds("dpkg-deb", "--version"), "dpkg is missing");
    byte[] first = Files.readAllBytes(Path.of(build()));

    assertThat(Files.readAllBytes(Path.of(build()))).isEqualTo(first);
  }

  @Test
  void hasNoErrorThatLintianFinds() {
    Rights.require(Shell.succeeds("lintian", "--version"), "lintian is missing");

    assertThat(Shell.run("lintian", "--allow-root", "--fail-on", "none", build()).lines())
        .filteredOn(each -> each.startsWith("E: "))
        .isEmpty();
  }

  private static String build() {
    return Shell.run("scripts/package").lines().reduce((before, last) -> last).orElseThrow();
  }

  private void captures() {
    List<String> command = List.of("gonetmon", "-i", "lo", "-timeout", "1", "--format", "json");
    try (Program program = Program.start(directory, command)) {
      Outcome outcome = program.outcome();
      assertThat(outcome.exit()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("\"type\":\"summary\"");
    }
  }

  private static String completion(String begun) {
    String script =
        ". /usr/share/bash-completion/completions/gonetmon; COMP_WORDS=(gonetmon %s); COMP_CWORD=1;"
            + " COMPREPLY=(); _complete_gonetmon; echo \"${COMPREPLY[@]}\"";
    return Shell.run("bash", "-c", script.formatted(begun)).strip();
  }

  private static String manual() {
    String page = "zcat /usr/share/man/man1/gonetmon.1.gz";
    return Shell.succeeds("man", "--version")
        ? Shell.run("sh", "-c", page + " | MANWIDTH=80 LC_ALL=C man --warnings -l -")
        : Shell.run("sh", "-c", page).replace("\\-", "-");
  }

  private static void verifiesUnit() {
    if (Shell.succeeds("systemd-analyze", "--version")) {
      String unit = "/usr/lib/systemd/system/gonetmon.service";
      assertThat(Shell.run("systemd-analyze", "verify", unit)).doesNotContain("gonetmon");
    }
  }

  private static Stream<Path> left(Path place) {
    if (!Files.isDirectory(place)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.walk(place)) {
      return all
          .filter(each -> each.getFileName().toString().contains("gonetmon"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
