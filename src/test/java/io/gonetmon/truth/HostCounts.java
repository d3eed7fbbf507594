package io.gonetmon.truth;

import java.util.Map;
import java.util.TreeMap;

/** What was counted for one host, or has to be. */
public record HostCounts(
    Map<String, Long> methods,
    Map<Integer, Long> statuses,
    Map<String, Map<String, Long>> sections,
    long responseTimes) {

  public static HostCounts ofRequest(String method, String section) {
    return new HostCounts(Map.of(method, 1L), Map.of(), Map.of(section, Map.of(method, 1L)), 0);
  }

  static HostCounts ofResponse(int status) {
    return new HostCounts(Map.of(), Map.of(status, 1L), Map.of(), 0);
  }

  static HostCounts ofResponseTime() {
    return new HostCounts(Map.of(), Map.of(), Map.of(), 1);
  }

  /** One request and the response to it. */
  public static HostCounts ofOne(String method, String section, int status) {
    return ofRequest(method, section).plus(ofResponse(status)).plus(ofResponseTime());
  }

  /** Both together. */
  public HostCounts plus(HostCounts other) {
    var allSections = new TreeMap<>(sections);
    other.sections.forEach((s, methods) -> allSections.merge(s, methods, HostCounts::sum));
    return new HostCounts(
        sum(methods, other.methods),
        sum(statuses, other.statuses),
        allSections,
        responseTimes + other.responseTimes);
  }

  private static <K> Map<K, Long> sum(Map<K, Long> first, Map<K, Long> second) {
    var all = new TreeMap<>(first);
    second.forEach((key, count) -> all.merge(key, count, Long::sum));
    return all;
  }
}
