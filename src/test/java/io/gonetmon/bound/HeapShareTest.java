package io.gonetmon.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeapShareTest {

  /**
   * Within what the JVM keeps for what lives long, by default or with the program's own options.
   */
  @ParameterizedTest
  @CsvSource({"64, 42", "124, 85", "250, 192", "1024, 860", "8192, 6900"})
  void holdTogether(long heapMebibytes, long mostMebibytes) {
    long sum =
        Arrays.stream(HeapShare.values())
            .mapToLong(each -> each.bytesOf(heapMebibytes << 20))
            .sum();

    assertThat(sum).isBetween(mostMebibytes << 19, mostMebibytes << 20);
  }

  @Test
  void areNeverTooSmallToWorkWith() {
    assertThat(HeapShare.QUEUE.bytesOf(0)).isGreaterThan(1 << 20);
  }

  @Test
  void givesTheUsualUnlessThatDoesNotFit() {
    assertThat(HeapShare.QUEUE.fitting(1000, 1)).isEqualTo(1000);
    assertThat(HeapShare.QUEUE.fitting(1000, HeapShare.QUEUE.bytes() / 7)).isEqualTo(7);
  }

  @Test
  void refusesWhatDoesNotFit() {
    long tenth = HeapShare.WAITING.bytes() / 10;
    HeapShare.WAITING.require("max-waiting", 10, tenth);

    assertThatThrownBy(() -> HeapShare.WAITING.require("max-waiting", 11, tenth))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("max-waiting may be at most 10 in a heap of ")
        .hasMessageEndingWith(" MiB, was 11: give less, or Java more with -Xmx");
  }
}
