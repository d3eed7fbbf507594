package io.gonetmon.query;

import io.gonetmon.where.Condition;
import java.util.OptionalLong;

/**
 * Which of the exchanges that are kept are wanted.
 *
 * @param selected the number of one that is to be among those taken, wherever it stands
 * @param first how many come before the first one taken, unless the selected one moves it
 * @param count how many are taken at most
 */
public record ExchangeQuery(
    Kept kept, Span span, Condition where, Order order, OptionalLong selected, int first, int count)
    implements Query {

  /** Which are kept. */
  public enum Kept {
    /** The latest. */
    LATEST,
    /** The latest with a status of 5xx, cut short, reset, or without a response. */
    FAILED,
    /** Those with the longest response time. */
    SLOWEST,
    /** All of these, each once. */
    ANY
  }

  /** How they are ordered. */
  public enum Order {
    NEWEST,
    OLDEST,
    SLOWEST
  }
}
