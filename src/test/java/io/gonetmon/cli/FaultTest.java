package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FaultTest {
  private static final Path LOG = Path.of("a.log");

  @Test
  void isABugUnlessItIsKnownBetter() {
    assertThat(Fault.sentence(new IllegalStateException(new StackOverflowError()), LOG))
        .isEqualTo("gonetmon failed because of a bug; the log a.log has the details.");
  }

  @Test
  void namesTheRemedyForALackOfMemory() {
    assertThat(Fault.sentence(new IllegalStateException(new OutOfMemoryError()), LOG))
        .isEqualTo(
            "gonetmon ran out of memory; give Java more with -Xmx, or lower the --max options.");
  }
}
