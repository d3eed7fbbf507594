package io.gonetmon.history;

import java.util.List;

/**
 * The requests of a row over time.
 *
 * @param firstNanos when it was counted first, as exactly as is known, and {@code lastNanos} last,
 *     since the epoch; 0 when that is not known
 */
public record Trace(List<Integer> requests, long firstNanos, long lastNanos) {}
