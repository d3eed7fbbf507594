package io.gonetmon.query;

import io.gonetmon.model.Quantiles;

/**
 * What was counted of some exchanges.
 *
 * @param clientErrors responses with a status of 4xx
 * @param serverErrors responses with a status of 5xx
 * @param unanswered requests that will have no response, where that can be told
 * @param connections on which the first request was among these
 * @param responseTime from the first byte of the request to the first byte of the response
 */
public record Figures(
    long requests,
    long responses,
    long clientErrors,
    long serverErrors,
    long unanswered,
    long bytes,
    long connections,
    Quantiles responseTime) {
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, Quantiles.NONE);

  /** Server errors and unanswered requests. */
  public long failures() {
    return serverErrors + unanswered;
  }

  /** The share of failures in all that ended, from 0 to 1. */
  public double failureShare() {
    return share(failures());
  }

  /** The share of client errors in all that ended, from 0 to 1. */
  public double clientErrorShare() {
    return share(clientErrors);
  }

  private double share(long part) {
    long ended = responses + unanswered;
    return ended == 0 ? 0 : (double) part / ended;
  }
}
