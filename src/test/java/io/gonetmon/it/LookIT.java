package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** HTTP on a port that is not watched is told of, but not counted. */
@Timeout(60)
class LookIT {
  @TempDir Path directory;

  @BeforeAll
  static void requireCapture() {
    Rights.requireCapture();
  }

  @Test
  void saysWhereHttpIs() throws Exception {
    var seen = new CountDownLatch(1);
    try (Site site = new Site("127.0.0.1");
        Program program =
            Program.start(directory, "-i", "lo", "-f", "tcp port 1", "--format", "json")) {
      var visits = CompletableFuture.runAsync(() -> visitUntil(seen, site));
      String line = program.nextLine();
      while (!line.contains("\"notice\"")) {
        line = program.nextLine();
      }
      seen.countDown();
      visits.join();
      program.terminate();

      assertThat(line)
          .contains("0 packets pass \\\"tcp port 1\\\". HTTP seen on ")
          .containsPattern("\\b" + site.port() + "\\b");
      Summary summary = Summary.last(program.outcome());
      assertThat(summary.packets("lo")).isZero();
      assertThat(summary.hosts()).isEmpty();
    }
  }

  private static void visitUntil(CountDownLatch seen, Site site) {
    try {
      while (seen.getCount() > 0) {
        new Visitor().visit(site, "a.test", List.of("/", "/"));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
