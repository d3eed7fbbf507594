package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recipe of the README does what it says, on a machine with a little traffic. */
@Timeout(120)
class RecipesIT {
  /** A row with what it is for, and a command. */
  private static final Pattern ROW = Pattern.compile("\\| ([a-z][^|]*) \\| `(.*)` \\|");

  private static final Pattern LIVE = Pattern.compile("gonetmon\\.jar(?!.*(--read|-timeout))");

  @TempDir private static Path directory;
  private static Namespace there;
  private static Served site;

  static Stream<List<String>> recipes() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher row = ROW.matcher(readme.substring(readme.indexOf("| To | Run |")));
    return row.results().map(each -> List.of(each.group(1), each.group(2))).toList().stream();
  }

  @BeforeAll
  static void prepare() throws IOException {
    Namespace.require();
    there = new Namespace();
    there.ip("link set lo up");
    there.ip("link add eth0 type veth peer name eth1");
    there.ip("link set eth0 up");
    there.ip("link set eth1 up");
    site = new Served(there, "127.0.0.1", 80);
    Files.createSymbolicLink(directory.resolve("target"), Program.jar().getParent());
    CaptureFile.USUAL.write(EveryManner.traffic(), directory.resolve("shop.pcap"));
    run("java -jar target/gonetmon.jar --read shop.pcap --format json > hour.jsonl");
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
    if (there != null) {
      there.close();
    }
  }

  /** Without sudo, which asks for a password, and for three seconds. */
  private static String adapted(String recipe) {
    String command =
        recipe
            .replace("\\|", "|")
            .replace("sudo ", "")
            .replace("…", "java -jar target/gonetmon.jar")
            .replace("-timeout 3600", "-timeout 3")
            .replace("tcpdump ", "tcpdump -i lo -c 60 ")
            .replace("/var/tmp/alerts", "alerts");
    return LIVE.matcher(command).replaceFirst("gonetmon.jar -timeout 3");
  }

  /** Runs a command beside visitors, and returns what it writes to standard output. */
  private static String run(String command) throws IOException {
    Path script =
        Files.writeString(
            directory.resolve("run.sh"),
            """
            cd %s
            (for page in $(seq 25); do
              curl -s -o /dev/null -H 'Host: shop.example' "http://127.0.0.1/missing/$page"
              sleep 0.1
            done) &
            %s
            """
                .formatted(directory, command));
    List<String> words = there.inside(List.of("bash", "-eo", "pipefail", script.toString()));
    try (Program program = Program.start(directory, words)) {
      Outcome outcome = program.outcome();
      assertThat(outcome.exit()).as(command + "\n" + outcome.err()).isZero();
      assertThat(outcome.err()).as(command).doesNotContain("Exception", "Cannot");
      return outcome.out();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recipes")
  void doesWhatItSays(List<String> recipe) throws IOException {
    String command = adapted(recipe.get(1));
    String written = run(command);

    switch (recipe.get(0)) {
      case "run unattended for an hour" -> assertThat(hits("hour.jsonl")).contains("shop.example");
      case "list the interfaces" -> assertThat(written).contains("eth0", "lo");
      case "feed goaccess" -> assertThat(written).contains("missing");
      case "watch other ports, on one interface" -> assertThat(written).contains("eth0");
      case "print alerts only" -> assertThat(written).isEmpty();
      case "write a web server's log beside the dashboard" ->
          assertThat(hits("access.log")).contains("GET /missing/");
      case "keep the packets of what fails, for Wireshark" ->
          assertThat(directory.resolve("errors.pcapng")).exists();
      default -> assertThat(written).isNotEmpty();
    }
  }

  private static String hits(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }
}
