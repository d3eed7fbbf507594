package io.gonetmon.capture;

import static io.gonetmon.capture.CollectorStage.arp;
import static io.gonetmon.capture.CollectorStage.at;
import static io.gonetmon.capture.CollectorStage.broken;
import static io.gonetmon.capture.CollectorStage.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.capture.Collector.Source;
import io.gonetmon.capture.FakeHandle.Packet;
import io.gonetmon.capture.queue.DropCounts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a collector makes of the packets of a handle. */
@Timeout(30)
final class CollectorTest {

  @Test
  void readsAFileToItsEndInOrder() {
    var stage = new CollectorStage(Source.FILE);
    stage.handle().gives(tcp("a"), tcp("b")).gives(tcp("c"));
    stage.collector().run();

    assertThat(stage.payloads()).containsExactly("a", "b", "c");
    assertThat(stage.collector().failure()).isEmpty();
    assertThat(stage.collector().hasEnded()).isTrue();
    assertThat(stage.handle().isClosed()).isTrue();
  }

  @Test
  void makesABatchOf512PacketsAtMost() {
    var stage = new CollectorStage(Source.FILE);
    stage.handle().gives(many(1025, tcp("a")));
    stage.collector().run();

    assertThat(stage.batches()).extracting(each -> each.segments().size()).startsWith(512, 512, 1);
    assertThat(stage.handle().asked()).containsExactly(4096, 4096);
  }

  @Test
  void makesABatchOfAboutHalfAMebibyteAtMost() {
    var stage = new CollectorStage(Source.FILE);
    stage.handle().gives(many(20, tcp("x".repeat(60_000))));
    stage.collector().run();

    assertThat(stage.batches()).extracting(each -> each.segments().size()).startsWith(9, 9, 2);
    assertThat(stage.batches()).allMatch(each -> each.segments().memoryBytes() < 1 << 20);
  }

  @Test
  void passesEachPacketOfAPipeOnAtOnce() {
    var stage = new CollectorStage(Source.PIPE);
    stage.handle().gives(tcp("a"), tcp("b"), tcp("c"));
    stage.collector().run();

    assertThat(stage.batches()).extracting(each -> each.segments().size()).startsWith(1, 1, 1);
    assertThat(stage.handle().asked()).containsOnly(1);
  }

  @Test
  void countsPacketsWithoutASegment() {
    var stage = new CollectorStage(Source.FILE);
    stage.handle().gives(arp(), tcp("a"), broken());
    stage.collector().run();

    assertThat(stage.payloads()).containsExactly("a");
    assertThat(stage.batches().get(0).others().count()).isEqualTo(2);
    assertThat(stage.batches().get(0).others().bytes())
        .isEqualTo(arp().frameBytes() + broken().frameBytes());
    assertThat(stage.lost()).isEqualTo(new DropCounts(0, 0, 0, 1));
  }

  @Test
  void countsPacketsThatTheLibraryCannotGive() {
    var stage = new CollectorStage(Source.FILE);
    stage.handle().passesOver(3);
    stage.handle().drops(null);
    stage.collector().run();

    assertThat(stage.lost()).isEqualTo(new DropCounts(0, 0, 0, 3));
  }

  @Test
  void reportsWhyReadingFailedAndWhatItTookBefore() {
    var stage = new CollectorStage(Source.FILE);
    stage.handle().gives(tcp("a")).fails("truncated dump file", tcp("b")).gives(tcp("c"));
    stage.collector().run();

    assertThat(stage.payloads()).containsExactly("a", "b");
    assertThat(stage.collector().failure()).contains("truncated dump file");
    assertThat(stage.handle().isClosed()).isTrue();
  }

  @Test
  void failsLoudlyWhenAPacketCannotBeTaken() {
    var stage = new CollectorStage(Source.FILE);
    stage.handle().gives(tcp("a"), new Packet(null, 60, FakeClock.NOON));

    assertThatThrownBy(stage.collector()::run).isInstanceOf(NullPointerException.class);
    assertThat(stage.payloads()).containsExactly("a");
    assertThat(stage.collector().hasEnded()).isTrue();
    assertThat(stage.handle().isClosed()).isTrue();
  }

  @Test
  void takesWhatTheKernelHeldBackBeforeTheStop() {
    var stage = new CollectorStage(Source.INTERFACE);
    stage.handle().gives(tcp("a")).after(stage.collector()::stop).gives(at(1, tcp("b")));
    stage.handle().gives(at(3_600_000, tcp("c"))).gives(at(3_600_001, tcp("d")));
    stage.collector().run();

    assertThat(stage.payloads()).containsExactly("a", "b", "c");
    assertThat(stage.handle().turnsLeft()).isOne();
  }

  @Test
  void endsWhenTheKernelHoldsNothingBack() {
    var stage = new CollectorStage(Source.INTERFACE);
    stage.handle().after(stage.collector()::stop);
    stage.collector().run();

    assertThat(stage.handle().asked()).hasSize(2);
    assertThat(stage.handle().waits()).hasSize(2);
  }

  @Test
  void endsThoughOldPacketsDoNotCease() {
    var stage = new CollectorStage(Source.INTERFACE);
    stage.handle().after(stage.collector()::stop);
    for (int i = 0; i < 1000; i++) {
      stage.handle().gives(at(-1000, tcp("a")));
    }
    stage.collector().run();

    assertThat(stage.payloads()).hasSize(70); // A reading each 10 ms, for 700 ms.
  }

  private static Packet[] many(int count, Packet packet) {
    var packets = new Packet[count];
    Arrays.fill(packets, packet);
    return packets;
  }
}
