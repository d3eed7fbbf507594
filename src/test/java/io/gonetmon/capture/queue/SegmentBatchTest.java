package io.gonetmon.capture.queue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.tcp.Segment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Segments with their payloads behind each other. */
final class SegmentBatchTest {
  private final SegmentBatch batch = new SegmentBatch();

  private void add(int number, String payload) {
    batch.add(Segments.of(number, payload.getBytes(US_ASCII)));
  }

  private static String text(Segment segment) {
    return "%d %d %d %d %d %d %d %s"
        .formatted(
            segment.nanos(),
            segment.seq(),
            segment.ack(),
            segment.flags(),
            segment.length(),
            segment.frameBytes(),
            segment.via(),
            new String(segment.data(), segment.offset(), segment.captured(), US_ASCII));
  }

  @Test
  void givesEachSegmentAsItWasAdded() {
    add(1, "one");
    add(2, "");
    add(3, "three");

    assertThat(batch.size()).isEqualTo(3);
    assertThat(text(batch.get(0))).isEqualTo("1 2 3 4 5 6 7 one");
    assertThat(text(batch.get(1))).isEqualTo("2 4 6 8 10 12 14 ");
    assertThat(text(batch.get(2))).isEqualTo("3 6 9 12 15 18 21 three");
    assertThat(batch.get(2).flow()).isSameAs(Segments.FLOW);
  }

  @Test
  void keepsItsOwnCopyOfThePayload() {
    byte[] payload = "as it was".getBytes(US_ASCII);
    batch.add(Segments.of(1, payload));
    Arrays.fill(payload, (byte) '?');

    assertThat(text(batch.get(0))).endsWith(" as it was");
  }

  @Test
  void takesAPayloadOfAnyLength() {
    add(1, "x".repeat(300_000));
    add(2, "y".repeat(300_000));

    assertThat(text(batch.get(0))).endsWith("x".repeat(300_000));
    assertThat(text(batch.get(1))).endsWith("y".repeat(300_000));
  }

  @Test
  void isFullWithManySegmentsOrBytes() {
    for (int i = 0; i < 511; i++) {
      add(i, "");
    }
    assertThat(batch.isFull()).isFalse();
    add(512, "");
    assertThat(batch.isFull()).isTrue();

    batch.clear();
    add(1, "x".repeat(500_000));
    assertThat(batch.isFull()).isFalse();
    add(2, "x".repeat(50_000));
    assertThat(batch.isFull()).isTrue();
  }

  @Test
  void isTrimmedToWhatItHolds() {
    add(1, "one");
    add(2, "two");
    SegmentBatch copy = batch.trimmed();
    batch.clear();

    assertThat(text(copy.get(0))).isEqualTo("1 2 3 4 5 6 7 one");
    assertThat(text(copy.get(1))).isEqualTo("2 4 6 8 10 12 14 two");
    assertThat(copy.memoryBytes()).isLessThan(200);
    assertThat(batch.isEmpty()).isTrue();
  }

  @Test
  void isWorthPassingOnWhenMostOfItIsUsed() {
    for (int i = 0; i < 255; i++) {
      add(i, "");
    }
    assertThat(batch.isWorthPassingOn()).isFalse();
    add(256, "");
    assertThat(batch.isWorthPassingOn()).isTrue();

    batch.clear();
    add(1, "x".repeat(10_000));
    assertThat(batch.isWorthPassingOn()).isTrue();
  }
}
