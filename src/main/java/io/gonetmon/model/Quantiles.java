package io.gonetmon.model;

/**
 * How a set of durations is distributed, in milliseconds. All figures are 0 when {@code count} is.
 */
public record Quantiles(long count, double p50, double p90, double p99, double max) {
  public static final Quantiles NONE = new Quantiles(0, 0, 0, 0, 0);
}
