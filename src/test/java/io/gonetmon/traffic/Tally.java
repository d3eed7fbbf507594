package io.gonetmon.traffic;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Exact counts of what was sent and what came back, by host; safe for use by many threads. */
public final class Tally {
  private final SortedMap<String, SortedMap<String, Long>> methods = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> statuses = new TreeMap<>();

  synchronized void request(Ask ask) {
    count(methods, ask.host(), ask.method());
  }

  synchronized void response(Ask ask, int status) {
    count(statuses, ask.host(), Integer.toString(status));
  }

  public synchronized long requests() {
    return sum(methods());
  }

  public synchronized long responses() {
    return sum(statuses());
  }

  /** Requests by method, all hosts together. */
  public synchronized SortedMap<String, Long> methods() {
    return together(methods);
  }

  /** Responses by status, all hosts together. */
  public synchronized SortedMap<String, Long> statuses() {
    return together(statuses);
  }

  /** Requests by method, for each host. */
  public synchronized SortedMap<String, SortedMap<String, Long>> methodsByHost() {
    return copy(methods);
  }

  /** Responses by status, for each host. */
  public synchronized SortedMap<String, SortedMap<String, Long>> statusesByHost() {
    return copy(statuses);
  }

  /** Returns all counts as one line of JSON. */
  public synchronized String json() {
    String hosts =
        methods.keySet().stream()
            .map(host -> "\"" + host + "\":{" + parts(methods.get(host), answers(host)) + "}")
            .collect(joining(","));
    return "{" + parts(methods(), statuses()) + ",\"hosts\":{" + hosts + "}}";
  }

  private SortedMap<String, Long> answers(String host) {
    return statuses.getOrDefault(host, new TreeMap<>());
  }

  private static String parts(Map<String, Long> methods, Map<String, Long> statuses) {
    return "\"requests\":%d,\"responses\":%d,\"methods\":%s,\"statuses\":%s"
        .formatted(sum(methods), sum(statuses), object(methods), object(statuses));
  }

  private static String object(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
        .collect(joining(",", "{", "}"));
  }

  private static void count(
      SortedMap<String, SortedMap<String, Long>> counts, String host, String key) {
    counts.computeIfAbsent(host, name -> new TreeMap<>()).merge(key, 1L, Long::sum);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<String, Long> together(
      SortedMap<String, SortedMap<String, Long>> counts) {
    var all = new TreeMap<String, Long>();
    counts.values().forEach(host -> host.forEach((key, n) -> all.merge(key, n, Long::sum)));
    return all;
  }

  private static SortedMap<String, SortedMap<String, Long>> copy(
      SortedMap<String, SortedMap<String, Long>> counts) {
    var copy = new TreeMap<String, SortedMap<String, Long>>();
    counts.forEach((host, keys) -> copy.put(host, new TreeMap<>(keys)));
    return copy;
  }
}
