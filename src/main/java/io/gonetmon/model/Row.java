package io.gonetmon.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was counted for one key of a {@link Dimension}.
 *
 * @param bytes of exchanges that are over
 * @param unanswered requests that will have no response, where that can be told
 * @param open requests that wait for their response now
 * @param addresses of the servers that answer for a host; of other dimensions none
 * @param children rows of the dimensions that divide this one further, by requests, then by key
 */
public record Row(
    String key,
    long requests,
    long responses,
    SortedMap<String, Long> methods,
    SortedMap<Integer, Long> statuses,
    Quantiles responseTime,
    long bytes,
    long unanswered,
    long open,
    List<String> addresses,
    Map<Dimension, List<Row>> children) {
  /** The key of the row in which a full breakdown counts all keys without a row of their own. */
  public static final String OTHER = "(other)";

  /** What a row takes in memory, without those that divide it further, roughly. */
  public static final long MEMORY_BYTES = 600;

  /** Requests and responses together. */
  public long hits() {
    return requests + responses;
  }

  /** The same row with the rows of a dimension that divides it further. */
  public Row with(Dimension dimension, List<Row> rows) {
    Map<Dimension, List<Row>> all = new EnumMap<>(Dimension.class);
    all.putAll(children);
    all.put(dimension, List.copyOf(rows));
    return new Row(
        key,
        requests,
        responses,
        methods,
        statuses,
        responseTime,
        bytes,
        unanswered,
        open,
        addresses,
        Map.copyOf(all));
  }

  /** The rows of a dimension that divides this one further; none unless they were asked for. */
  public List<Row> children(Dimension dimension) {
    return children.getOrDefault(dimension, List.of());
  }

  /** Responses whose status is in the class {@code hundreds}, such as 4 for 4xx. */
  public long statusClass(int hundreds) {
    return statuses.subMap(hundreds * 100, hundreds * 100 + 100).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
