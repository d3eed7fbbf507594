package io.gonetmon.capture.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class CaptureQueueTest {
  private static final int KIBIBYTE = 1 << 10;

  private final CaptureQueue queue = new CaptureQueue(4 * KIBIBYTE);

  private static CaptureEvent.Batch batch(int bytes) {
    var segments = new SegmentBatch();
    segments.add(Segments.of(1, new byte[bytes]));
    return new CaptureEvent.Batch(
        "lo", segments.trimmed(), FrameBatch.NONE, OtherPackets.NONE, DropCounts.NOTHING);
  }

  @Test
  void refusesBatchesBeyondItsBytesUntilSomeAreTaken() throws InterruptedException {
    assertThat(queue.offer(batch(2 * KIBIBYTE))).isTrue();
    assertThat(queue.offer(batch(2 * KIBIBYTE))).isFalse();

    assertThat(queue.poll(0)).isInstanceOf(CaptureEvent.Batch.class);
    assertThat(queue.offer(batch(2 * KIBIBYTE))).isTrue();
  }

  @Test
  void waitsForNobodyWhenItIsClosed() throws InterruptedException {
    queue.put(batch(3 * KIBIBYTE));
    queue.close();
    queue.put(batch(3 * KIBIBYTE));
    queue.put(new CaptureEvent.End(true));

    assertThat(queue.poll(0)).isInstanceOf(CaptureEvent.Batch.class);
    assertThat(queue.poll(0)).isNull();
  }

  @Test
  void givesOutABatchAgainThatWasGivenBack() {
    SegmentBatch batch = queue.emptyBatch();
    batch.add(Segments.of(1, new byte[10]));
    queue.giveBack(batch);

    assertThat(queue.emptyBatch()).isSameAs(batch);
    assertThat(batch.isEmpty()).isTrue();
    assertThat(queue.emptyBatch()).isNotSameAs(batch);
  }

  @Test
  void keepsNoBatchThatIsTrimmedOrVeryLarge() {
    var large = new SegmentBatch();
    large.add(Segments.of(1, new byte[2 << 20]));
    queue.giveBack(large);
    queue.giveBack(new SegmentBatch().trimmed());

    assertThat(queue.emptyBatch()).isNotSameAs(large);
  }

  @Test
  void wakesTheMonitorWithoutABatch() throws InterruptedException {
    queue.wake();

    assertThat(queue.poll(0)).isInstanceOf(CaptureEvent.Wake.class);
  }
}
