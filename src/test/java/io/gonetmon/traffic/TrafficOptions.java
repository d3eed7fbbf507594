package io.gonetmon.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the operator asked of the generator.
 *
 * @param ports the ports to try, in this order; 0 is any free one
 * @param after how many seconds nothing is sent
 * @param withParent whether to end when the program that started it has ended
 */
record TrafficOptions(
    List<Integer> ports, int seconds, int after, boolean quiet, boolean withParent) {
  static final String USAGE =
      """
      Usage: traffic [--seconds N] [--after N] [--port P[,P...]] [--quiet] [--with-parent]
      Serves made-up sites on the loopback addresses, visits them, and prints what it sent.
        --seconds N     how long (default 600, at most 86400)
        --after N       seconds to wait before (default 0, at most 60)
        --port P[,P..]  where; of several the first that is free (default 80)
        --quiet         says nothing of its progress
        --with-parent   ends when the program that started it has ended
      """;

  private static final int MAX_SECONDS = 86_400;
  private static final int MAX_AFTER = 60;

  static TrafficOptions parse(String... args) {
    var ports = List.of(80);
    int seconds = 600;
    int after = 0;
    boolean quiet = false;
    boolean withParent = false;
    Deque<String> words = words(args);
    while (!words.isEmpty()) {
      String word = words.pop();
      switch (word) {
        case "--seconds" -> seconds = number(word, words.poll(), 1, MAX_SECONDS);
        case "--after" -> after = number(word, words.poll(), 0, MAX_AFTER);
        case "--port" -> ports = ports(words.poll());
        case "--quiet" -> quiet = true;
        case "--with-parent" -> withParent = true;
        default -> throw new IllegalArgumentException("unknown option " + word);
      }
    }
    return new TrafficOptions(ports, seconds, after, quiet, withParent);
  }

  private static Deque<String> words(String... args) {
    var words = new ArrayDeque<String>();
    Stream.of(args).forEach(arg -> words.addAll(List.of(arg.split("=", 2))));
    return words;
  }

  private static List<Integer> ports(String list) {
    String given = list == null ? "" : list;
    return Stream.of(given.split(",", -1)).map(port -> number("--port", port, 0, 65_535)).toList();
  }

  private static int number(String option, String value, int min, int max) {
    String given = value == null ? "" : value;
    if (given.matches("\\d{1,9}")) {
      int number = Integer.parseInt(given);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "%s must be from %d to %d, was '%s'".formatted(option, min, max, given));
  }
}
