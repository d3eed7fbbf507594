package io.gonetmon.capture;

import static io.gonetmon.capture.CollectorStage.arp;
import static io.gonetmon.capture.CollectorStage.broken;
import static io.gonetmon.capture.CollectorStage.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.Collector.Source;
import io.gonetmon.capture.PacketHandle.Drops;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.DropCounts;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a collector reports of packets that were lost. */
@Timeout(30)
final class CollectorLossTest {

  /** A queue for one batch. */
  private static final int ONE_BATCH = 1 << 10;

  private static final int ALL_BATCHES = 1 << 20;

  @Test
  void countsWhatAFullQueueRefusesAndReportsItWithTheNextBatch() {
    var stage = new CollectorStage(Source.INTERFACE, ONE_BATCH);
    stage.handle().gives(tcp("a")).gives(tcp("b"), tcp("c")).gives(tcp("d"), arp());
    stage.handle().after(() -> stage.take(0), tcp("e"));
    stage.handle().after(() -> takeAndStop(stage));
    stage.collector().run();

    assertThat(stage.payloads()).containsExactly("a", "e");
    assertThat(stage.batches())
        .extracting(each -> each.lost().onQueue())
        .containsExactly(0L, 4L, 0L);
  }

  @Test
  void reportsWhatItCouldNotPutOnTheQueueWithTheLastBatchThatWaits() throws Exception {
    var stage = new CollectorStage(Source.INTERFACE, ONE_BATCH);
    stage.handle().gives(tcp("a")).gives(tcp("b"), broken());
    var refused = new CountDownLatch(1);
    stage.handle().after(refused::countDown).after(stage.collector()::stop);
    var thread = new Thread(stage.collector(), "collector-test");
    thread.start();
    refused.await();

    assertThat(stage.take(20_000).lost()).isEqualTo(DropCounts.NOTHING);
    assertThat(stage.take(20_000).lost()).isEqualTo(new DropCounts(0, 0, 2, 1));
    thread.join();
    assertThat(stage.payloads()).containsExactly("a");
  }

  @Test
  void asksForLossesOnceASecond() {
    var stage = new CollectorStage(Source.INTERFACE, ALL_BATCHES);
    stage.handle().after(() -> stage.handle().drops(new Drops(3, 1)), tcp("a"));
    stage.handle().after(() -> stage.handle().drops(new Drops(10, 5)), tcp("b"));
    stage.handle().after(() -> stage.clock().pass(1000), tcp("c"));
    stage.handle().after(stage.collector()::stop);
    stage.collector().run();

    assertThat(stage.batches())
        .extracting(CaptureEvent.Batch::lost)
        .startsWith(new DropCounts(3, 1, 0, 0), DropCounts.NOTHING, new DropCounts(7, 4, 0, 0));
    assertThat(stage.lost()).isEqualTo(new DropCounts(10, 5, 0, 0));
  }

  @Test
  void addsUpCountersThatWrapAround() {
    var stage = new CollectorStage(Source.INTERFACE, ALL_BATCHES);
    dropsLater(stage, new Drops(0xffff_fff0L, 0xffff_ffffL));
    dropsLater(stage, new Drops(0x10, 0));
    dropsLater(stage, new Drops(0x10, 2));
    stage.handle().after(stage.collector()::stop);
    stage.collector().run();

    assertThat(stage.batches())
        .extracting(CaptureEvent.Batch::lost)
        .startsWith(
            new DropCounts(0xffff_fff0L, 0xffff_ffffL, 0, 0),
            new DropCounts(32, 1, 0, 0),
            new DropCounts(0, 2, 0, 0));
  }

  @Test
  void keepsLossesOfABatchThatTheQueueRefused() {
    var stage = new CollectorStage(Source.INTERFACE, ONE_BATCH);
    dropsLater(stage, new Drops(1, 0));
    dropsLater(stage, new Drops(5, 2));
    stage.handle().gives(broken());
    dropsLater(stage, new Drops(9, 3));
    stage.handle().after(() -> stage.take(0), tcp("z"));
    stage.handle().after(() -> takeAndStop(stage));
    stage.collector().run();

    assertThat(stage.payloads()).containsExactly("a", "z");
    assertThat(stage.batches())
        .extracting(CaptureEvent.Batch::lost)
        .startsWith(new DropCounts(1, 0, 0, 0), new DropCounts(8, 3, 3, 1));
  }

  @Test
  void reportsItsOwnLossesWithoutStatisticsOfTheKernel() {
    var stage = new CollectorStage(Source.INTERFACE, ONE_BATCH);
    stage.handle().drops(null);
    stage.handle().gives(tcp("a")).gives(tcp("b"), broken()).after(() -> takeAndStop(stage));
    stage.collector().run();

    assertThat(stage.lost()).isEqualTo(new DropCounts(0, 0, 2, 1));
  }

  private static void takeAndStop(CollectorStage stage) {
    stage.take(0);
    stage.collector().stop();
  }

  /** A second later a packet comes, and the counters stand as given. */
  private static void dropsLater(CollectorStage stage, Drops drops) {
    stage
        .handle()
        .after(
            () -> {
              stage.clock().pass(1000);
              stage.handle().drops(drops);
            },
            tcp("a"));
  }
}
