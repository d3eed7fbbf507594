package io.gonetmon.dashboard;

import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Answer;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is drawn at one time.
 *
 * @param state what was reported
 * @param answers to what the panes asked
 * @param missing what is missing in other outputs, in sentences
 * @param focused the pane that keys are for
 * @param stopping whether the run is about to end
 */
record ViewModel(
    RunInfo run,
    DashboardState state,
    ScreenState screen,
    Answers answers,
    List<String> missing,
    Optional<Pane> focused,
    boolean stopping) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final DateTimeFormatter EXACTLY = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  ViewModel focusedOn(Optional<Pane> pane) {
    return new ViewModel(run, state, screen, answers, missing, pane, stopping);
  }

  Page page() {
    return screen.position().page();
  }

  Times times() {
    return screen.times();
  }

  boolean isLive() {
    return times().cursor().isEmpty();
  }

  /** The answer to what a pane asks, or to what it has asked before. */
  <T extends Answer> Optional<T> answer(Pane pane, Class<T> type) {
    return answers.of(pane, type);
  }

  /** The rows of a pane; those of before when there are none any more. */
  Optional<Rows> rows(Pane pane) {
    return answers.rows(pane);
  }

  /** Whether the rows of a pane are those of before. */
  boolean isQuiet(Pane pane) {
    return answers.isQuiet(pane);
  }

  Place place(Pane pane) {
    return screen.position().place(pane);
  }

  Sort sort(Pane pane) {
    return screen.sort(pane.name()).orElseGet(() -> Sort.by(pane.sorts().get(0)));
  }

  /** What the exchanges that are shown meet, and those of a part of them. */
  Condition where(Condition part) {
    return Condition.both(screen.where(), part);
  }

  Span span() {
    return times().span();
  }

  /** The end of what is shown. */
  Optional<Instant> until() {
    return times().cursor().map(Cursor::at).or(state::now);
  }

  /** What is known of the requests that wait; of another time that is not known. */
  Optional<Event.Snapshot> waiting() {
    Optional<Cursor> cursor = times().cursor();
    return cursor.isEmpty()
        ? state.snapshot()
        : cursor.filter(then -> !then.moved()).map(Cursor::then);
  }

  /** How many requests there were since the screen was live last. */
  long missed() {
    long now = state.session().map(Report::requests).orElse(0L);
    return times().cursor().map(then -> Math.max(0, now - then.requests())).orElse(0L);
  }

  /** The interfaces that are captured on now. */
  List<String> interfaces() {
    return state.interfaces().orElse(run.interfaces());
  }

  /**
   * How long the figures of an answer were counted: the run may be shorter than what they cover.
   */
  double seconds(Instant from, Instant to) {
    Instant begin = state.session().map(Report::from).filter(from::isBefore).orElse(from);
    Instant end = state.now().filter(to::isAfter).orElse(to);
    return Math.max(1, Duration.between(begin, end).toNanos() / 1e9);
  }

  /** What the figures of an answer cover: {@code last 1m}, or from when to when. */
  String covered(Span span, Instant from, Instant to) {
    if (span.end().isPresent()) {
      return time(from) + "–" + time(to);
    }
    return span.length().isEmpty()
        ? "since " + timeAndDay(from)
        : "last " + HumanReadable.span(span.length().get());
  }

  String time(Instant at) {
    return TIME.format(at.atZone(run.zone()));
  }

  String exactTime(Instant at) {
    return EXACTLY.format(at.atZone(run.zone()));
  }

  /** The day, if it is not the one of the newest figures. */
  String timeAndDay(Instant at) {
    LocalDate day = at.atZone(run.zone()).toLocalDate();
    boolean today =
        state.now().map(now -> now.atZone(run.zone()).toLocalDate().equals(day)).orElse(true);
    return today ? time(at) : day + " " + time(at);
  }

  /** For how long there was no request, if that is long and there were any before. */
  Optional<Duration> silence() {
    boolean ever = state.session().filter(session -> session.requests() > 0).isPresent();
    boolean expected = ever && isLive() && run.live() && screen.filter().isNone();
    return !expected
        ? Optional.empty()
        : answer(new TimelineGraph(), Timeline.class)
            .map(ViewModel::lastRequest)
            .map(this::age)
            .filter(age -> age.compareTo(SILENCE) >= 0);
  }

  /** When that was at the latest. */
  private static Instant lastRequest(Timeline over) {
    for (int i = over.moments().size() - 1; i >= 0; i--) {
      if (over.moments().get(i).requests() > 0) {
        return over.from().plus(over.cell().multipliedBy(i + 1L));
      }
    }
    return over.from();
  }

  /** How long ago that was. */
  Duration age(Instant at) {
    return state.now().map(now -> Duration.between(at, now)).orElse(Duration.ZERO);
  }
}
