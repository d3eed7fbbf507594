package io.gonetmon.model;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param keys of all rows, in the order asked for
 * @param first how many rows come before the first one of {@code rows}
 */
public record Rows(RowQuery query, List<String> keys, int first, List<ListedRow> rows) {}
