package io.gonetmon.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time that the graph covers, in cells that begin at round times, so that they do not change
 * while time passes.
 *
 * @param end of the last cell, which may be in the future
 */
record TimeAxis(Instant end, int cellSeconds, int cells) {
  private static final long LEAST_SECONDS = 600;
  private static final int FINE_SECONDS = 600;
  private static final int COARSE_SECONDS = 7200;
  private static final int RANGES = 4;

  static Optional<TimeAxis> of(ViewModel model, int cells) {
    return cells < 1
        ? Optional.empty()
        : model
            .state()
            .session()
            .map(session -> of(model.times(), session.from(), session.to(), cells));
  }

  static TimeAxis of(Times times, Instant start, Instant now, int cells) {
    long wanted =
        times
            .length()
            .map(length -> RANGES * length.toSeconds())
            .orElseGet(() -> Duration.between(start, now).toSeconds());
    wanted = Math.max(LEAST_SECONDS, wanted);
    int cell = cell(wanted, cells);
    Instant last = now;
    if (times.cursor().isPresent()) {
      Instant at = times.cursor().get().at();
      Instant oldest = now.minusSeconds((long) cell * cells * 3 / 4);
      if (at.isBefore(oldest)) {
        last = at.plusSeconds((long) cell * cells / 4);
      }
    }
    long end = Math.floorDiv(last.getEpochSecond(), cell) + 1;
    return new TimeAxis(Instant.ofEpochSecond(end * cell), cell, cells);
  }

  /** How long a cell is: as long as what is kept of that time, or a multiple of it. */
  private static int cell(long wanted, int cells) {
    int step = wanted <= FINE_SECONDS ? 1 : wanted <= COARSE_SECONDS ? 10 : 300;
    return (int) Math.max(step, wanted / cells / step * step);
  }

  Instant start() {
    return end.minusSeconds((long) cellSeconds * cells);
  }

  Duration length() {
    return Duration.between(start(), end);
  }

  /** The cell that a time is in; before the first one or after the last one there are others. */
  int cell(Instant at) {
    return (int)
        Math.max(
            Integer.MIN_VALUE,
            Math.min(
                Integer.MAX_VALUE,
                Math.floorDiv(at.getEpochSecond() - start().getEpochSecond(), cellSeconds)));
  }

  Instant start(int cell) {
    return start().plusSeconds((long) cellSeconds * cell);
  }
}
