package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is sent over loopback is what the summary of a live capture says. */
@Timeout(120)
class LiveIT {
  @TempDir Path directory;

  @BeforeEach
  void needsRights() {
    Rights.requireCapture();
  }

  @Test
  void countsExactlyWhatWasSent() throws IOException {
    var visitor = new Visitor();
    try (Site v4 = new Site("127.0.0.1");
        Site v6 = new Site("::1");
        Program program = startOn(v4, v6)) {
      program.nextLine();
      sendEverything(visitor, v4, v6);
      awaitHits(program, hits(visitor));
      program.terminate();

      assertExact(program.outcome(), visitor);
      assertNoFaults(directory.resolve("log-gonetmon.log"));
    }
  }

  @Test
  void countsWhatWasSentJustBeforeTheEnd() throws IOException {
    var visitor = new Visitor();
    try (Site v4 = new Site("127.0.0.1");
        Site v6 = new Site("::1");
        Program program = startOn(v4, v6)) {
      program.nextLine();
      sendEverything(visitor, v4, v6);
      program.terminate();

      assertExact(program.outcome(), visitor);
    }
  }

  @Test
  void losesNothingWhenVisitorsCrowd() throws Exception {
    List<Visitor> crowd = IntStream.range(0, 4).mapToObj(i -> new Visitor()).toList();
    List<String> pages = IntStream.range(0, 1000).mapToObj(i -> "/crowd/" + i).toList();
    try (Site site = new Site("127.0.0.1");
        Program program = startOn(site, site)) {
      program.nextLine();
      visitAtOnce(crowd, site, pages);
      program.terminate();

      assertExact(program.outcome(), crowd.stream().reduce(new Visitor(), Visitor::with));
    }
  }

  @Test
  void endsByItselfAfterTheTimeout() throws IOException {
    try (Site site = new Site("127.0.0.1")) {
      Outcome outcome =
          Program.run(
              directory, "-i", "lo", "--filter", filter(site), "--format", "json", "-timeout=2");

      assertThat(outcome.exit()).isZero();
      assertThat(outcome.err()).isEmpty();
      assertThat(Summary.last(outcome).type()).isEqualTo("summary");
    }
  }

  @Test
  void endsQuietlyWhenNobodyReadsAnyMore() throws IOException {
    try (Site site = new Site("127.0.0.1");
        Program program = startOn(site, site)) {
      program.nextLine();
      program.stopReading();

      assertThat(program.outcome().err()).isEmpty();
    }
  }

  private static void visitAtOnce(List<Visitor> crowd, Site site, List<String> pages)
      throws Exception {
    List<Callable<Void>> visits = new ArrayList<>();
    for (Visitor visitor : crowd) {
      visits.add(
          () -> {
            visitor.visit(site, "crowd.test", pages);
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(visits.size());
    for (Future<Void> visit : threads.invokeAll(visits, 30, TimeUnit.SECONDS)) {
      visit.get();
    }
    threads.shutdown();
  }

  private Program startOn(Site v4, Site v6) {
    String filter = filter(v4) + " or " + filter(v6);
    return Program.start(
        directory, "-i", "lo", "--filter", filter, "--format", "json", "--refresh", "1");
  }

  private static String filter(Site site) {
    return "tcp port " + site.port();
  }

  private static void sendEverything(Visitor visitor, Site v4, Site v6) throws IOException {
    List<String> pages = IntStream.range(0, 50).mapToObj(i -> "/pages/" + i).toList();
    visitor.visit(v4, "a.test", pages);
    visitor.visit(v6, "b.test", List.of("/", "/chunked/1", "/missing/2", "/chunked/3"));
    visitor.visitPipelined(v4, "c.test", List.of("/x/1", "/chunked", "/x/2", "/missing/3"));
    visitor.visitPipelined(v6, "a.test", pages);
  }

  private static long hits(Visitor visitor) {
    return 2 * visitor.counts().values().stream().mapToLong(c -> c.responseTimes()).sum();
  }

  private static void awaitHits(Program program, long hits) {
    long seen = 0;
    while (seen < hits) {
      seen += Summary.of(program.nextLine()).hits();
    }
  }

  private static void assertNoFaults(Path log) throws IOException {
    assertThat(Files.readString(log)).doesNotContain("ERROR", "Exception", "\tat ");
  }

  private static void assertExact(Outcome outcome, Visitor visitor) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    Summary summary = Summary.last(outcome);
    assertThat(summary.type()).isEqualTo("summary");
    assertThat(summary.hosts()).isEqualTo(visitor.counts());
    assertThat(summary.connections("opened")).isEqualTo(visitor.connections());
    assertThat(summary.losses().values()).containsOnly(0L);
  }
}
