package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.CaptureFormat;
import io.gonetmon.truth.Counts;
import io.gonetmon.truth.Disturbance;
import io.gonetmon.truth.IpStyle;
import io.gonetmon.truth.LateStart;
import io.gonetmon.truth.Link;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.OneDirection;
import io.gonetmon.truth.PartialTruth;
import io.gonetmon.truth.Side;
import io.gonetmon.truth.Traffic;
import io.gonetmon.truth.Truth;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** When a known part of the traffic is not captured, the rest is counted exactly. */
class PartialCaptureTest {
  /** What cannot be understood without the other direction, or the beginning. */
  private static final Set<Manner> NEEDING_ALL =
      EnumSet.of(
          Manner.HEAD,
          Manner.CONNECT,
          Manner.CONNECT_REFUSED,
          Manner.WEB_SOCKET,
          Manner.UPGRADE_IGNORED,
          Manner.BODIES_LIKE_MESSAGES,
          Manner.HEADERS_LIKE_MESSAGES,
          Manner.EMPTY_LINE_FIRST);

  /** Those whose heads come first in a segment, and whose bodies need not be read. */
  private static final Set<Manner> SKIPPABLE =
      EnumSet.of(
          Manner.GET,
          Manner.POST,
          Manner.HEAD,
          Manner.NO_CONTENT,
          Manner.NOT_MODIFIED,
          Manner.EXPECT_CONTINUE,
          Manner.ABSOLUTE_TARGET,
          Manner.WITHOUT_HOST,
          Manner.WITHOUT_REASON,
          Manner.CLOSE_DELIMITED);

  @Provide
  Arbitrary<Traffic> selfExplaining() {
    return Scripts.of(
        Arbitraries.of(EnumSet.complementOf(EnumSet.copyOf(NEEDING_ALL))),
        Scripts.withoutPipelining());
  }

  @Provide
  Arbitrary<Traffic> skippable() {
    return Scripts.of(
        Arbitraries.of(SKIPPABLE), Scripts.withoutPipelining().filter(c -> c.mss() > 500));
  }

  @Property
  void countsWhatBeginsAfterALateStart(
      @ForAll("selfExplaining") Traffic traffic, @ForAll @IntRange(min = 1, max = 80) int missed) {
    countsTheRest(traffic, new LateStart(missed));
  }

  @Property
  void countsOneDirectionAlone(@ForAll("selfExplaining") Traffic traffic, @ForAll Side side) {
    countsTheRest(traffic, new OneDirection(side));
  }

  @Property
  void countsFramesCutBehindTheirHeads(
      @ForAll("skippable") Traffic traffic, @ForAll @IntRange(min = 400, max = 1500) int snaplen) {
    var capture =
        new CaptureFile(Link.ETHERNET, IpStyle.PLAIN, CaptureFormat.NANOS_LITTLE, snaplen);

    assertThat(Counts.in(Replay.summary(traffic, capture)))
        .as("%s", traffic)
        .isEqualTo(Truth.of(traffic).counts());
  }

  private static void countsTheRest(Traffic traffic, Disturbance disturbance) {
    Traffic captured = traffic.disturbed(disturbance, new Random(0));

    assertThat(Counts.in(Replay.summary(captured)).hosts())
        .as("%s", captured)
        .isEqualTo(PartialTruth.of(captured));
  }
}
