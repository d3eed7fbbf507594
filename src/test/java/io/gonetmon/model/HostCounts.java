package io.gonetmon.model;

import java.util.Map;
import java.util.TreeMap;

/** What was counted for one host, or has to be. */
public record HostCounts(
    Map<String, Long> methods,
    Map<Integer, Long> statuses,
    Map<String, Map<String, Long>> sections,
    long responseTimes) {

  HostCounts() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0);
  }

  HostCounts plusRequest(String method, String section) {
    methods.merge(method, 1L, Long::sum);
    sections.computeIfAbsent(section, s -> new TreeMap<>()).merge(method, 1L, Long::sum);
    return this;
  }

  HostCounts plusResponse(int status) {
    statuses.merge(status, 1L, Long::sum);
    return this;
  }

  HostCounts plusResponseTime() {
    return new HostCounts(methods, statuses, sections, responseTimes + 1);
  }
}
