package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class CaptureQueueTest {
  private static final int KIBIBYTE = 1 << 10;

  private final CaptureQueue queue = new CaptureQueue(4 * KIBIBYTE);

  private static CaptureEvent.Batch batch(long bytes) {
    return new CaptureEvent.Batch("lo", List.of(), bytes, 0, 0, DropCounts.NOTHING);
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
    queue.put(new CaptureEvent.End());

    assertThat(queue.poll(0)).isInstanceOf(CaptureEvent.Batch.class);
    assertThat(queue.poll(0)).isNull();
  }

  @Test
  void wakesTheMonitorWithoutABatch() throws InterruptedException {
    queue.wake();

    assertThat(queue.poll(0)).isInstanceOf(CaptureEvent.Wake.class);
  }
}
