package io.gonetmon.model;

/** What rows are ordered by; figures from the highest down, equals by key. */
public enum SortKey {
  HITS,
  REQUESTS,
  /** Hits per second just now. */
  RATE,
  /** Responses with a status of 4xx or 5xx. */
  ERRORS,
  P99,
  KEY
}
