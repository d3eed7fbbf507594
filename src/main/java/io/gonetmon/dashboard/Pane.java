package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.output.Sheet;
import io.gonetmon.query.Query;
import io.gonetmon.query.Span;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.where.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A part of the screen: what it asks for, what can be chosen in it, and how it is drawn. */
sealed interface Pane
    permits AlertLine,
        AlertsPane,
        DetailPane,
        ExchangesPane,
        HeatPane,
        PeakPane,
        RowsPane,
        StuckPane,
        TimelineGraph,
        Verdict,
        WirePane {

  /** What is to be asked for it to be shown in an area. */
  Optional<Query> query(ViewModel model, Area area);

  void draw(Canvas canvas, Area area, ViewModel model);

  /** What lists that are ordered alike have in common. */
  default String name() {
    return "";
  }

  /** The titles of the columns that it can be ordered by, the first choice first. */
  default List<String> sorts() {
    return List.of();
  }

  /** Whether keys can be for it. */
  default boolean isList() {
    return false;
  }

  /** The rows that can be chosen. */
  default Listed listed(ViewModel model) {
    return Listed.NOTHING;
  }

  /** How many rows of the list an area shows. */
  default int visible(Area area) {
    return Math.max(1, area.height() - 1);
  }

  /** Where the operator is in it at first. */
  default Place start() {
    return Place.TOP;
  }

  /** The time that a column of its area stands for, if it does. */
  default Optional<Span> span(ViewModel model, Area area, int column) {
    return Optional.empty();
  }

  /** The page that a row opens. */
  default Optional<Page> open(ViewModel model, String key) {
    return Optional.empty();
  }

  /** What the exchanges of a row have in common. */
  default Optional<Condition> condition(ViewModel model, String key) {
    return Optional.empty();
  }

  /** The exchange that a row is about. */
  default Optional<Exchange> exchange(ViewModel model, String key) {
    return Optional.empty();
  }

  /** The rows that an area shows, to be written to a file. */
  default Optional<Sheet> sheet(ViewModel model, Area area) {
    return Optional.empty();
  }

  /** What rows can be ordered by whose title is in a column of an area. */
  default Optional<String> sortAt(Glyphs glyphs, ViewModel model, Area area, int column) {
    return Optional.empty();
  }

  /** The moment that a row leads to. */
  default Optional<Instant> moment(ViewModel model, String key) {
    return Optional.empty();
  }
}
