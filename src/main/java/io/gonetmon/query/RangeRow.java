package io.gonetmon.query;

import java.util.List;

/**
 * What was counted for one key in a span.
 *
 * @param open requests that wait for their response now
 * @param oldestOpenNanos when the oldest of them was sent, since the epoch; 0 when there is none
 * @param firstNanos when it was counted first in the span, and {@code lastNanos} last, since the
 *     epoch, to the second where that is known; 0 where nothing is, as when no trace was asked for
 * @param trace requests over time, oldest first, up to the end of the span, in cells as those of a
 *     {@link Timeline}
 * @param addresses of the servers that answer for a host; of other dimensions none
 */
public record RangeRow(
    String key,
    Figures figures,
    long open,
    long oldestOpenNanos,
    long firstNanos,
    long lastNanos,
    List<Integer> trace,
    List<String> addresses) {}
