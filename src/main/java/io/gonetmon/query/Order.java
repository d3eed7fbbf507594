package io.gonetmon.query;

/** What rows are ordered by; figures from the highest down, shares by the share, equals by key. */
public enum Order {
  REQUESTS,
  KEY,
  /** The share of responses with a status of 4xx. */
  CLIENT_ERRORS,
  /** The share of responses with a status of 5xx, and of requests without a response. */
  FAILURES,
  P50,
  P99,
  /** Requests that wait for their response. */
  OPEN,
  BYTES,
  CONNECTIONS
}
