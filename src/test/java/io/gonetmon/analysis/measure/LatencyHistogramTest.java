package io.gonetmon.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Quantiles;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class LatencyHistogramTest {
  private static final long MILLI = 1_000_000;

  private final LatencyHistogram latencies = new LatencyHistogram();

  private Quantiles of(LongStream nanos) {
    nanos.forEach(latencies::add);
    return latencies.quantiles();
  }

  @Test
  void areNoneWithoutAny() {
    assertThat(latencies.quantiles()).isEqualTo(Quantiles.NONE);
  }

  @Test
  void areAllTheSameForOne() {
    assertThat(of(LongStream.of(1_234_567)))
        .isEqualTo(new Quantiles(1, 1.234567, 1.234567, 1.234567, 1.234567));
  }

  @Test
  void areExactForFew() {
    assertThat(of(LongStream.of(3 * MILLI, 0, 2 * MILLI, MILLI)))
        .isEqualTo(new Quantiles(4, 1, 3, 3, 3));
  }

  @Test
  void areExactForSixtyFour() {
    assertThat(of(LongStream.rangeClosed(1, 64).map(each -> each * MILLI)))
        .isEqualTo(new Quantiles(64, 32, 58, 64, 64));
  }

  @Test
  void areWithinOnePercentForMany() {
    long[] nanos = new Random(1).longs(10_000, 1000, 60_000 * MILLI).sorted().toArray();
    Quantiles quantiles = of(LongStream.of(nanos));

    assertThat(quantiles.count()).isEqualTo(10_000);
    assertThat(quantiles.p50()).isCloseTo(nanos[4999] / 1e6, Percentage.withPercentage(1));
    assertThat(quantiles.p90()).isCloseTo(nanos[8999] / 1e6, Percentage.withPercentage(1));
    assertThat(quantiles.p99()).isCloseTo(nanos[9899] / 1e6, Percentage.withPercentage(1));
    assertThat(quantiles.max()).isEqualTo(nanos[9999] / 1e6);
  }

  @Test
  void areWithinAMicrosecondForManyThatAreShort() {
    long[] nanos = new Random(1).longs(10_000, 1000, 90_000).sorted().toArray();
    Quantiles quantiles = of(LongStream.of(nanos));

    assertThat(quantiles.p50()).isCloseTo(nanos[4999] / 1e6, Offset.offset(0.001024));
    assertThat(quantiles.p99()).isCloseTo(nanos[9899] / 1e6, Offset.offset(0.001024));
  }

  @Test
  void neverExceedTheLargest() {
    assertThat(of(LongStream.range(0, 1000).map(each -> 1_000_003)))
        .isEqualTo(new Quantiles(1000, 1.000003, 1.000003, 1.000003, 1.000003));
  }

  @Test
  void areTheSameWhenSetsAreAdded() {
    for (long[] sizes : new long[][] {{3, 5}, {60, 60}, {500, 5}, {5, 500}, {500, 700}}) {
      var all = new LatencyHistogram();
      var sum = new LatencyHistogram();
      for (long size : sizes) {
        var part = new LatencyHistogram();
        for (long i = 1; i <= size; i++) {
          part.add(i * size * 1_000);
          all.add(i * size * 1_000);
        }
        sum.add(part);
      }

      assertThat(sum.quantiles()).isEqualTo(all.quantiles());
    }
  }

  @Test
  void bearTheLongestThatCanBeStamped() {
    long century = 100L * 365 * 86_400 * 1000 * MILLI;

    assertThat(of(LongStream.range(0, 100).map(each -> each == 0 ? century : 0)).max())
        .isEqualTo(century / 1e6);
  }

  @Test
  void bearAnyLength() {
    assertThat(of(LongStream.range(0, 100).map(each -> Long.MAX_VALUE)).max())
        .isEqualTo(Long.MAX_VALUE / 1e6);
  }
}
