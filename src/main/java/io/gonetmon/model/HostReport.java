package io.gonetmon.model;

import java.util.List;
import java.util.SortedMap;

/** What one host was asked and what it answered. Sections are sorted by hits, then by name. */
public record HostReport(
    String host,
    long requests,
    long responses,
    List<String> addresses,
    SortedMap<String, Long> methods,
    SortedMap<Integer, Long> statuses,
    List<SectionReport> sections,
    Quantiles responseTime) {

  /** Requests and responses together. */
  public long hits() {
    return requests + responses;
  }

  /** Responses whose status is in the class {@code hundreds}, such as 4 for 4xx. */
  public long statusClass(int hundreds) {
    return statuses.subMap(hundreds * 100, hundreds * 100 + 100).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
