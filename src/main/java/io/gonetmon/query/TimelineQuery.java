package io.gonetmon.query;

import io.gonetmon.where.Condition;

/**
 * Asks what happened over time.
 *
 * @param cells into how many equal parts the span is divided
 */
public record TimelineQuery(Span span, Condition where, int cells) implements Query {
  public TimelineQuery {
    if (cells < 1) {
      throw new IllegalArgumentException("a timeline has at least 1 cell, was " + cells);
    }
  }
}
