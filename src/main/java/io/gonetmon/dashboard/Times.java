package io.gonetmon.dashboard;

import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Span;
import java.time.Duration;
import java.util.Optional;

/**
 * The time that the screen shows.
 *
 * @param marked a length that was marked on the graph, instead of the range
 * @param cursor empty for now
 */
record Times(Range range, Optional<Duration> marked, Optional<Cursor> cursor) {
  static final Times FIRST = new Times(Range.MINUTE, Optional.empty(), Optional.empty());

  /** With a range, instead of what was marked. */
  Times with(Range other) {
    return new Times(other, Optional.empty(), cursor);
  }

  Times with(Optional<Cursor> other) {
    return new Times(range, other.isEmpty() ? Optional.empty() : marked, other);
  }

  Times marked(Duration length, Cursor end) {
    return new Times(range, Optional.of(length), Optional.of(end));
  }

  /** Empty for the whole run. */
  Optional<Duration> length() {
    return marked.or(range::length);
  }

  String title() {
    return marked.map(HumanReadable::span).orElse(range.title());
  }

  /** What the figures are asked for. */
  Span span() {
    return new Span(cursor.map(Cursor::at), length());
  }
}
