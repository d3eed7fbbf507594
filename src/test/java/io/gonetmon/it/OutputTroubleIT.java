package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever becomes of outputs, nothing is lost from the counts, and what an output lost is said.
 */
@Timeout(120)
class OutputTroubleIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String LISTEN = "127.0.0.1:9464";
  private static final int PAGES = 100;

  @TempDir private Path directory;
  private final List<AutoCloseable> open = new ArrayList<>();
  private Namespace there;
  private Served site;

  @BeforeEach
  void serve() {
    Namespace.require();
    there = opened(new Namespace());
    there.ip("link set lo up");
    site = opened(new Served(there, "127.0.0.1", 80));
  }

  @AfterEach
  void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private <T extends AutoCloseable> T opened(T what) {
    open.add(what);
    return what;
  }

  private Program start(String... options) {
    var command =
        new ArrayList<>(
            Program.command(Program.jar(), "-i", "lo", "--refresh", "1", "--format", "json"));
    command.addAll(List.of(options));
    Program program = opened(Program.start(directory, there.inside(command)));
    program.nextLine();
    return program;
  }

  private Program beside(String script) {
    return opened(Program.start(directory, there.inside(List.of("bash", "-c", script))));
  }

  private static Outcome stopped(Program program) {
    program.terminate();
    return program.outcome();
  }

  private static void assertAllAreCounted(Outcome outcome, long pages) {
    Summary summary = Summary.last(outcome);
    assertThat(summary.type()).isEqualTo("summary");
    assertThat(summary.hosts().get("shop.example").methods()).containsEntry("GET", pages);
    assertThat(summary.losses()).allSatisfy((what, count) -> assertThat(count).as(what).isZero());
  }

  @Test
  void writesToTheNewFileWhenALogIsRotated() throws IOException {
    Program program = start("--export", "combined:a.log");
    Path log = directory.resolve("a.log");
    site.visit(there, "shop.example", PAGES);
    Shell.await("the first half", LIMIT, () -> lines(log) == PAGES);
    Files.move(log, directory.resolve("a.log.1"));
    Shell.await(
        "the new file",
        LIMIT,
        () -> {
          site.visit(there, "shop.example", 1);
          return Files.exists(log);
        });
    site.visit(there, "shop.example", PAGES);
    Outcome outcome = stopped(program);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    long all = lines(log) + lines(directory.resolve("a.log.1"));
    assertThat(lines(log)).isGreaterThanOrEqualTo(PAGES);
    assertAllAreCounted(outcome, all);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void countsAllUnderAStormOfScrapesAndBesideABrowserThatDoesNotRead() {
    Program program = start("--listen", LISTEN);
    beside(
        "exec 3<>/dev/tcp/127.0.0.1/9464; printf 'GET /events HTTP/1.1\\r\\nHost: "
            + LISTEN
            + "\\r\\n\\r\\n' >&3; exec sleep 60");
    Program storm =
        beside(
            "for i in $(seq 20); do (for j in $(seq 10); do curl -s -m 5 -o /dev/null http://"
                + LISTEN
                + "/metrics http://"
                + LISTEN
                + "/; done) & done; wait");
    for (int i = 0; i < 3; i++) {
      site.visit(there, "shop.example", PAGES);
    }
    assertThat(storm.outcome().exit()).isZero();
    Outcome outcome = stopped(program);

    assertThat(outcome.exit()).isZero();
    assertAllAreCounted(outcome, 3 * PAGES);
  }

  @Test
  void countsAllWhileATargetOfAlertsHangs() {
    Program program =
        start(
            "--alert-threshold",
            "50",
            "--alert-to",
            "command:/bin/sleep,60.25",
            "--alert-span",
            "60");
    for (int i = 0; i < 3; i++) {
      site.visit(there, "shop.example", PAGES);
    }
    Shell.await("an alert", LIMIT, () -> program.nextLine().contains("\"alert\""));
    Outcome outcome = stopped(program);

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("Alerts that did not reach the command sleep: 1; the log says why.");
    assertAllAreCounted(outcome, 3 * PAGES);
    assertThat(Shell.succeeds("pgrep", "-f", "^/bin/sleep 60.25")).as("still there").isFalse();
  }
}
