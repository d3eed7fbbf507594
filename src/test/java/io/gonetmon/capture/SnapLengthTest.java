package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When packets are cut, and when no longer. */
final class SnapLengthTest {
  private static final long MILLISECOND = 1_000_000;
  private static final long NOON = 1_700_000_000_000L * MILLISECOND;

  private final List<Integer> asked = new ArrayList<>();

  /** With a buffer of 4,000 bytes, after its first moment. */
  private SnapLength calm() {
    SnapLength snapLength = of(262_144, 4000, true);
    snapLength.restore(NOON - 1000 * MILLISECOND);
    asked.clear();
    return snapLength;
  }

  private SnapLength of(int wholeBytes, int bufferBytes, boolean possible) {
    return new SnapLength(
        "lo",
        wholeBytes,
        bufferBytes,
        bytes -> {
          asked.add(bytes);
          return possible;
        });
  }

  @Test
  void cutsUntilTheFirstPacketsWereRead() {
    SnapLength snapLength = of(262_144, 4000, true);
    assertThat(asked).containsExactly(4096);

    snapLength.packet(1000, NOON);
    snapLength.restore(NOON + MILLISECOND);
    assertThat(asked).containsExactly(4096, 262_144);
  }

  @Test
  void goesOnCuttingWhenMuchCameFirst() {
    SnapLength snapLength = of(262_144, 4000, true);
    snapLength.packet(1001, NOON);
    snapLength.restore(NOON + MILLISECOND);

    assertThat(asked).containsExactly(4096);
  }

  @Test
  void cutsWhenMoreThanAQuarterOfTheBufferComesWithinFiftyMilliseconds() {
    SnapLength snapLength = calm();
    snapLength.packet(500, NOON);
    snapLength.packet(500, NOON + 40 * MILLISECOND);
    assertThat(asked).isEmpty();

    snapLength.packet(1, NOON + 50 * MILLISECOND);
    assertThat(asked).containsExactly(4096);
  }

  @Test
  void cutsNothingThatComesSlowly() {
    SnapLength snapLength = calm();
    for (long i = 0; i < 100; i++) {
      snapLength.packet(1000, NOON + i * 51 * MILLISECOND);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void goesBackAfterASecondOfCalm() {
    SnapLength snapLength = calm();
    snapLength.packet(1001, NOON);
    snapLength.restore(NOON + 1000 * MILLISECOND);
    assertThat(asked).containsExactly(4096);

    snapLength.restore(NOON + 1001 * MILLISECOND);
    snapLength.restore(NOON + 5000 * MILLISECOND);
    assertThat(asked).containsExactly(4096, 262_144);
  }

  @Test
  void goesOnCuttingWhileItIsBusy() {
    SnapLength snapLength = calm();
    for (long i = 0; i < 100; i++) {
      snapLength.packet(1001, NOON + i * 100 * MILLISECOND);
      snapLength.restore(NOON + i * 100 * MILLISECOND);
    }
    assertThat(asked).containsExactly(4096);
  }

  @Test
  void cutsAgainAfterCalm() {
    SnapLength snapLength = calm();
    snapLength.packet(1001, NOON);
    snapLength.restore(NOON + 2000 * MILLISECOND);
    snapLength.packet(1001, NOON + 3000 * MILLISECOND);

    assertThat(asked).containsExactly(4096, 262_144, 4096);
  }

  @Test
  void goesBackThoughTheClockWasSetBack() {
    SnapLength snapLength = calm();
    snapLength.packet(1001, NOON);
    snapLength.restore(NOON - 3_600_000 * MILLISECOND);

    assertThat(asked).containsExactly(4096, 262_144);
  }

  @Test
  void cutsAtSixteenMebibytesHoweverLargeTheBufferIs() {
    SnapLength large = of(262_144, 1 << 30, true);
    large.restore(NOON);
    large.packet(16 << 20, NOON);
    assertThat(asked).containsExactly(4096, 262_144);

    large.packet(1, NOON);
    assertThat(asked).containsExactly(4096, 262_144, 4096);
  }

  @Test
  void leavesALengthThatIsSmallerAnyway() {
    of(4096, 4000, true).packet(100_000, NOON);

    assertThat(asked).isEmpty();
  }

  @Test
  void asksOnlyOnceWhereItIsNotPossible() {
    SnapLength fixed = of(262_144, 4000, false);
    fixed.packet(1001, NOON);
    fixed.packet(1001, NOON);
    fixed.restore(NOON + 2000 * MILLISECOND);

    assertThat(asked).containsExactly(4096);
  }
}
