package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.CaptureFormat;
import io.gonetmon.truth.Counts;
import io.gonetmon.truth.Disturbance;
import io.gonetmon.truth.Duplication;
import io.gonetmon.truth.EarlyFin;
import io.gonetmon.truth.IpStyle;
import io.gonetmon.truth.LateHandshake;
import io.gonetmon.truth.Link;
import io.gonetmon.truth.PiggybackedFin;
import io.gonetmon.truth.Reordering;
import io.gonetmon.truth.Resegmentation;
import io.gonetmon.truth.Retransmission;
import io.gonetmon.truth.Traffic;
import io.gonetmon.truth.Truth;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However packets arrive, as long as every byte does, the counts are exact. */
class LosslessCaptureTest {
  @Provide
  Arbitrary<Traffic> traffic() {
    return Scripts.any();
  }

  @Provide
  Arbitrary<Integer> segmentSizes() {
    return Arbitraries.of(1, 2, 5, 40, 700, 1460, 9000);
  }

  @Provide
  Arbitrary<IpStyle> styles() {
    return Arbitraries.of(IpStyle.PLAIN, IpStyle.EXTENDED, IpStyle.WITHOUT_LENGTH, IpStyle.PADDED);
  }

  @Property
  void countsAtomicFragments(@ForAll("traffic") Traffic traffic) {
    var capture =
        CaptureFile.of(Link.ETHERNET, IpStyle.ATOMIC_FRAGMENT, CaptureFormat.MICROS_LITTLE);
    Verdict.exact(traffic, Replay.summary(traffic, capture));
  }

  @Property
  void countsWhateverTheFrame(
      @ForAll("traffic") Traffic traffic,
      @ForAll Link link,
      @ForAll("styles") IpStyle style,
      @ForAll CaptureFormat format) {
    Traffic carried = traffic.over(link);
    Verdict.undisturbed(carried, Replay.summary(carried, CaptureFile.of(link, style, format)));
  }

  @Property
  void countsWhateverTheSegments(
      @ForAll("traffic") Traffic traffic, @ForAll("segmentSizes") int most, @ForAll long seed) {
    Traffic captured = traffic.disturbed(new Resegmentation(most), new Random(seed));
    Verdict.undisturbed(captured, Replay.summary(captured));
  }

  @Property
  void countsReorderedSegmentsOfEachDirection(
      @ForAll("traffic") Traffic traffic,
      @ForAll("segmentSizes") int most,
      @ForAll @IntRange(min = 1, max = 30) int window,
      @ForAll boolean stampedLate,
      @ForAll long seed) {
    exact(traffic, new Resegmentation(most).then(new Reordering(window, false, stampedLate)), seed);
  }

  @Property
  void countsReorderedSegmentsAcrossDirections(
      @ForAll("traffic") Traffic traffic,
      @ForAll @IntRange(min = 1, max = 20) int window,
      @ForAll boolean stampedLate,
      @ForAll long seed) {
    counted(traffic, new Reordering(window, true, stampedLate), seed);
  }

  @Property
  void countsWhatOvertakesItsHandshake(
      @ForAll("traffic") Traffic traffic,
      @ForAll @IntRange(min = 1, max = 4) int window,
      @ForAll long seed) {
    Traffic captured = traffic.disturbed(new LateHandshake(window), new Random(seed));
    assertThat(Counts.in(Replay.summary(captured)).hosts())
        .as("%s", captured)
        .isEqualTo(Truth.of(captured).counts().hosts());
  }

  @Property
  void countsAnswersToClientsThatHaveClosed(@ForAll("traffic") Traffic traffic) {
    exact(traffic, new EarlyFin(), 0);
  }

  @Property
  void countsDuplicatesOnce(
      @ForAll("traffic") Traffic traffic,
      @ForAll @IntRange(min = 0, max = 60) int window,
      @ForAll long seed) {
    exact(traffic, new Duplication(0.3, window), seed);
  }

  @Property
  void countsRetransmittedBytesOnce(
      @ForAll("traffic") Traffic traffic,
      @ForAll("segmentSizes") int most,
      @ForAll @IntRange(min = 0, max = 60) int window,
      @ForAll long seed) {
    exact(traffic, new Resegmentation(most).then(new Retransmission(0.3, window, false)), seed);
  }

  @Property
  void believesTheFirstOfConflictingBytes(
      @ForAll("traffic") Traffic traffic,
      @ForAll("segmentSizes") int most,
      @ForAll @IntRange(min = 0, max = 60) int window,
      @ForAll long seed) {
    exact(traffic, new Resegmentation(most).then(new Retransmission(0.3, window, true)), seed);
  }

  @Property
  void countsUnderEverythingAtOnce(
      @ForAll("traffic") Traffic traffic,
      @ForAll("segmentSizes") int most,
      @ForAll @IntRange(min = 0, max = 20) int window,
      @ForAll long seed) {
    Disturbance everything =
        new Resegmentation(most)
            .then(new PiggybackedFin())
            .then(new Retransmission(0.1, window, false))
            .then(new Reordering(window, false, true))
            .then(new Retransmission(0.1, window, true))
            .then(new Duplication(0.1, window));
    exact(traffic, everything, seed);
  }

  private static void exact(Traffic traffic, Disturbance disturbance, long seed) {
    Traffic captured = traffic.disturbed(disturbance, new Random(seed));
    Verdict.exact(captured, Replay.summary(captured));
  }

  private static void counted(Traffic traffic, Disturbance disturbance, long seed) {
    Traffic captured = traffic.disturbed(disturbance, new Random(seed));
    Verdict.counted(captured, Replay.summary(captured));
  }
}
