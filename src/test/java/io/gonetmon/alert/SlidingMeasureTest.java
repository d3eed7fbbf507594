package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Percentage;

/** What slides by is what a count over all events of the span says, at any time. */
class SlidingMeasureTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Duration SPAN = Duration.ofSeconds(60);

  record Happening(long nanos, boolean failed, long amount, long duration) {
    boolean isWithin(long now) {
      long slot = Math.floorDiv(now, SECOND);
      return Math.floorDiv(nanos, SECOND) > slot - SlidingMeasure.SLOTS;
    }
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    var nanos = Arbitraries.longs().between(0, 300 * SECOND);
    var durations = Arbitraries.longs().between(-1, 100 * SECOND);
    return Combinators.combine(
            nanos, Arbitraries.of(true, false), Arbitraries.longs().between(0, 1 << 20), durations)
        .as(Happening::new)
        .list()
        .ofMaxSize(200)
        .map(SlidingMeasureTest::inOrder);
  }

  private static List<Happening> inOrder(List<Happening> all) {
    var sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(Happening::nanos));
    return sorted;
  }

  @Property(tries = 300)
  void isTheSameAsACountOfAll(@ForAll("happenings") List<Happening> all) {
    var sliding = new SlidingMeasure(SPAN, true);
    for (int i = 0; i < all.size(); i++) {
      Happening latest = all.get(i);
      sliding.advance(latest.nanos());
      sliding.add(latest.nanos(), latest.failed(), latest.amount(), latest.duration());
      List<Happening> within =
          all.subList(0, i + 1).stream().filter(each -> each.isWithin(latest.nanos())).toList();

      assertThat(sliding.events()).isEqualTo(within.size());
      assertThat(sliding.failures()).isEqualTo(within.stream().filter(Happening::failed).count());
      assertThat(sliding.amount()).isEqualTo(within.stream().mapToLong(Happening::amount).sum());
      assertQuantiles(sliding, within);
    }
  }

  private static void assertQuantiles(SlidingMeasure sliding, List<Happening> within) {
    long[] durations =
        within.stream().mapToLong(Happening::duration).filter(each -> each >= 0).sorted().toArray();
    assertThat(sliding.measured()).isEqualTo(durations.length);
    for (double fraction : durations.length == 0 ? new double[0] : new double[] {0.5, 0.9, 0.99}) {
      double exact = durations[(int) Math.max(1, Math.ceil(fraction * durations.length)) - 1];
      double measured = sliding.quantile(fraction);
      if (exact < 8) {
        assertThat(measured).isCloseTo(exact, within(1.0));
      } else {
        assertThat(measured).isCloseTo(exact, Percentage.withPercentage(6.25));
      }
    }
  }

  @Property(tries = 100)
  void forgetsAllInSilence(@ForAll("happenings") List<Happening> all) {
    var sliding = new SlidingMeasure(SPAN, true);
    for (Happening each : all) {
      sliding.advance(each.nanos());
      sliding.add(each.nanos(), each.failed(), each.amount(), each.duration());
    }
    sliding.advance(400 * SECOND);

    assertThat(sliding.events()).isZero();
    assertThat(sliding.measured()).isZero();
  }
}
