package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.output.Ink;
import io.gonetmon.output.JsonSink;
import io.gonetmon.output.Sink;
import io.gonetmon.output.TextSink;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.EveryManner;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same capture gives the same bytes every time. The expected ones are written anew with {@code
 * -Dgolden.update=true}.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final AlertRule ALERT = new AlertRule(40, Duration.ofSeconds(5));

  @TempDir Path directory;

  @RepeatedTest(3)
  void writesTheSameJson() throws Exception {
    assertGolden("every_manner.json", out -> new JsonSink(out, ZoneOffset.UTC));
  }

  @RepeatedTest(3)
  void writesTheSameText() throws Exception {
    assertGolden(
        "every_manner.txt",
        out -> new TextSink(out, ZoneOffset.UTC, Duration.ofSeconds(10), Ink.NONE, false));
  }

  private void assertGolden(String name, Function<Writer, Sink> sink) throws Exception {
    Path file = directory.resolve("every_manner.pcap");
    CaptureFile.USUAL.write(EveryManner.traffic(), file);
    var out = new StringWriter();
    Replay.run(file, ALERT, sink.apply(out));

    assertThat(out.toString()).isEqualTo(expected(name, out.toString()));
  }

  private static String expected(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    return Files.readString(file);
  }
}
