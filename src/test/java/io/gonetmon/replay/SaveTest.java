package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.save.SaveSink;
import io.gonetmon.save.SaveTarget;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Traffic;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A capture that was saved holds what was counted, and with a condition nothing else. */
class SaveTest {
  @Provide
  Arbitrary<Traffic> traffic() {
    return Scripts.any();
  }

  @Provide
  Arbitrary<String> conditions() {
    return Arbitraries.of("method:GET", "status:2xx", "time:<4ms", "status:none", "host:nowhere");
  }

  /** What a run over a file found. */
  private static final class Found implements Sink {
    private final List<Exchange> exchanges = new ArrayList<>();
    private Report summary;

    static Found in(Path file, Condition where) throws Exception {
      var found = new Found();
      Replay.show(file, where, found);
      return found;
    }

    @Override
    public boolean wantsFound() {
      return true;
    }

    @Override
    public void show(Event event) {
      if (event instanceof Event.Found some) {
        exchanges.addAll(some.batch().exchanges());
      } else if (event instanceof Event.Summary last) {
        summary = last.report();
      }
    }

    Set<String> connections() {
      return exchanges.stream().map(Found::connection).collect(Collectors.toSet());
    }

    private static String connection(Exchange exchange) {
      Peers peers = exchange.peers();
      return peers.client() + " " + peers.server();
    }
  }

  @Property(tries = 100)
  void countsTheSameAgain(@ForAll("traffic") Traffic traffic) throws Exception {
    Path directory = Files.createTempDirectory("save");
    try {
      Path original = CaptureFile.USUAL.write(traffic, directory.resolve("a.pcap"));
      Path saved = saved(original, Condition.ALL);

      Report expected = Found.in(original, Condition.ALL).summary;
      Report again = Found.in(saved, Condition.ALL).summary;
      assertThat(again.hosts()).isEqualTo(expected.hosts());
      assertThat(again.connections()).isEqualTo(expected.connections());
      assertThat(again.losses()).isEqualTo(expected.losses());
    } finally {
      delete(directory);
    }
  }

  @Property(tries = 100)
  void savesTheConnectionsOfWhatMeetsTheCondition(
      @ForAll("traffic") Traffic traffic, @ForAll("conditions") String text) throws Exception {
    Path directory = Files.createTempDirectory("save");
    try {
      Path original = CaptureFile.USUAL.write(traffic, directory.resolve("a.pcap"));
      Condition where = condition(text);
      Path saved = saved(original, where);

      Found expected = Found.in(original, where);
      assertThat(Found.in(saved, Condition.ALL).connections()).isEqualTo(expected.connections());
      assertThat(Found.in(saved, where).exchanges).hasSameSizeAs(expected.exchanges);
    } finally {
      delete(directory);
    }
  }

  private static Condition condition(String text) {
    try {
      return Condition.parse(text);
    } catch (ConditionSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Path saved(Path original, Condition where) throws Exception {
    Path file = original.resolveSibling("saved.pcapng");
    SaveSink sink =
        SaveSink.open(new SaveTarget(file, 0, 0, Optional.of(original)), "test", Map.of());
    Replay.show(original, where, sink);
    assertThat(sink.omissions()).isEmpty();
    return file;
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(directory);
  }
}
