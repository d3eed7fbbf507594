package io.gonetmon.dashboard;

import io.gonetmon.query.Moment;
import io.gonetmon.query.Timeline;
import io.gonetmon.terminal.Area;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** Moves the time that is shown, as a pure function of what is on the screen. */
record TimeTravel(Composition composition) {
  private static final double SPIKE = 0.05;
  private static final double TIMES_BEFORE = 3;
  private static final int LEAST_FAILURES = 2;
  private static final double SMOOTHING = 0.2;

  /** After so many cells without, failures are another spike. */
  private static final int CALM_CELLS = 5;

  private ViewModel model() {
    return composition.model();
  }

  private Times times() {
    return model().screen().times();
  }

  /** Where the cursor is with the screen as it is now. */
  private Optional<Cursor> cursor() {
    return times()
        .cursor()
        .or(
            () ->
                model()
                    .state()
                    .snapshot()
                    .map(then -> new Cursor(then.session().to(), false, then)));
  }

  /** The view as it is now, while the capture goes on. */
  Times paused() {
    return times().with(cursor());
  }

  Times live() {
    return times().with(Optional.<Cursor>empty());
  }

  /** So many cells of the graph later; live at the end. */
  Times moved(int cells) {
    Optional<TimeAxis> axis = axis();
    Optional<Cursor> from = cursor();
    return axis.isEmpty() || from.isEmpty() ? times() : moved(axis.get(), from.get(), cells);
  }

  private Optional<TimeAxis> axis() {
    Area cells = TimelineGraph.cells(composition.frame().graph());
    return TimeAxis.of(model(), Math.max(1, cells.width()));
  }

  private Times moved(TimeAxis axis, Cursor from, int cells) {
    long cell = axis.cellSeconds();
    long at = Math.floorDiv(from.at().getEpochSecond(), cell) + cells;
    return to(Instant.ofEpochSecond(at * cell), from);
  }

  private Times to(Instant at, Cursor from) {
    Instant now = model().state().now().orElse(at);
    if (!at.isBefore(now)) {
      return live();
    }
    Instant start = model().state().session().map(session -> session.from()).orElse(at);
    return times().with(Optional.of(from.to(at.isBefore(start) ? start : at)));
  }

  /** At a moment. */
  Times to(Instant at) {
    return cursor().map(from -> to(at, from)).orElse(times());
  }

  /** From one moment to another one. */
  Times between(Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    return cursor().map(then -> times().marked(length, then.to(to))).orElse(times());
  }

  /** At the event before or after the one that is shown; where it was if there is none. */
  Times event(boolean later) {
    Instant at = cursor().map(Cursor::at).orElse(Instant.EPOCH);
    TreeSet<Instant> events = events();
    Instant found = later ? events.higher(at) : events.lower(at);
    return found == null ? times() : to(found);
  }

  /** The peaks of alerts, and where failures set in. */
  TreeSet<Instant> events() {
    var events = new TreeSet<Instant>();
    model().state().episodes().forEach(each -> events.add(each.peakAt()));
    model().answer(new TimelineGraph(), Timeline.class).ifPresent(answer -> spikes(events, answer));
    return events;
  }

  private static void spikes(TreeSet<Instant> events, Timeline answer) {
    double before = 0;
    int calm = CALM_CELLS;
    for (int i = 0; i < answer.moments().size(); i++) {
      Moment moment = answer.moments().get(i);
      double share = TimelineGraph.failureShare(moment);
      long failures = moment.serverErrors() + moment.unanswered();
      boolean spike = failures >= LEAST_FAILURES && share >= SPIKE && share > TIMES_BEFORE * before;
      if (spike && calm >= CALM_CELLS) {
        events.add(answer.from().plus(answer.cell().multipliedBy(i + 1L)));
      }
      calm = share >= SPIKE ? 0 : calm + 1;
      before += calm >= CALM_CELLS ? SMOOTHING * (share - before) : 0;
    }
  }
}
