package io.gonetmon.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What happened over time. Cells are of whole seconds, and longer where what is long past is known
 * in less detail; their borders stay where they are while time passes, so the last one may not be
 * over yet.
 *
 * @param from when the first cell begins
 * @param cell how long each is
 * @param moments one for each cell, oldest first
 */
public record Timeline(
    TimelineQuery query, Basis basis, Instant from, Duration cell, List<Moment> moments)
    implements Answer {
  /** How long it is known what happened over time. */
  public static final Duration KEPT = Duration.ofDays(1);
}
