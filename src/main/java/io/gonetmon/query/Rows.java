package io.gonetmon.query;

import java.time.Instant;
import java.util.List;

/**
 * Rows of a dimension.
 *
 * @param from when the span begins that was answered for, and {@code to} when it ends
 * @param all the sum of all rows
 * @param keys of all rows, in the order asked for
 * @param first how many rows come before the first one of {@code rows}
 */
public record Rows(
    RowQuery query,
    Instant from,
    Instant to,
    Basis basis,
    Figures all,
    List<String> keys,
    int first,
    List<RangeRow> rows)
    implements Answer {}
