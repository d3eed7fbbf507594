package io.gonetmon.model;

import java.util.OptionalDouble;

/**
 * A row among others.
 *
 * @param hitsPerSecond over the period that was asked for
 * @param now hits per second in about the last second, once that is known
 * @param fresh whether it has appeared since the last complete window
 */
public record ListedRow(Row row, double hitsPerSecond, OptionalDouble now, boolean fresh) {}
