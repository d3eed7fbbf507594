package io.gonetmon.traffic;

import java.util.List;
import java.util.Optional;

/** How many requests are due when: gentle, a burst, a lull, trouble, gentle, over and over. */
final class Rhythm {
  static final int TICKS_PER_SECOND = 50;

  /**
   * A stretch of steady load.
   *
   * @param hammered how many of the requests in a second one client makes
   * @param inTrouble whether one of the sites is broken
   */
  record Phase(String name, int seconds, int perSecond, int hammered, boolean inTrouble) {
    @Override
    public String toString() {
      return "%s: %d requests/s for %d s".formatted(name, perSecond, seconds);
    }
  }

  private static final List<Phase> CYCLE =
      List.of(
          new Phase("gentle", 12, 20, 0, false),
          new Phase("burst", 10, 150, 90, false),
          new Phase("lull", 8, 5, 0, false),
          new Phase("trouble", 9, 25, 0, true),
          new Phase("gentle", 6, 20, 0, false));

  private static final int CYCLE_SECONDS = CYCLE.stream().mapToInt(Phase::seconds).sum();

  private Rhythm() {}

  /** Returns how many requests are due in a tick, spread evenly over its second. */
  static int dueIn(int tick) {
    return share(phaseAt(tick / TICKS_PER_SECOND).perSecond(), tick);
  }

  /** Returns how many of those one client makes. */
  static int hammeredIn(int tick) {
    return share(phaseAt(tick / TICKS_PER_SECOND).hammered(), tick);
  }

  private static int share(int rate, int tick) {
    int within = tick % TICKS_PER_SECOND;
    return rate * (within + 1) / TICKS_PER_SECOND - rate * within / TICKS_PER_SECOND;
  }

  /** Returns the phase that begins with this tick, if one does. */
  static Optional<Phase> beginningAt(int tick) {
    int second = tick / TICKS_PER_SECOND;
    boolean begins =
        tick % TICKS_PER_SECOND == 0
            && (second == 0 || !phaseAt(second).equals(phaseAt(second - 1)));
    return begins ? Optional.of(phaseAt(second)) : Optional.empty();
  }

  private static Phase phaseAt(int second) {
    int left = second % CYCLE_SECONDS;
    for (Phase phase : CYCLE) {
      left -= phase.seconds();
      if (left < 0) {
        return phase;
      }
    }
    throw new AssertionError("the phases do not add up");
  }
}
