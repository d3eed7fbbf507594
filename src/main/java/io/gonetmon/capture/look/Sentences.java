package io.gonetmon.capture.look;

import io.gonetmon.text.Printable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says that no packet passes the filter, and what there is instead. */
public final class Sentences {
  private static final int MOST_PORTS = 8;
  private static final int FILTER_CHARS = 200;

  private Sentences() {}

  /**
   * About interfaces.
   *
   * @param ports on which HTTP was seen
   * @param listening ports on which this machine takes connections
   */
  public static String nothingPasses(
      String filter, List<Integer> ports, Collection<Integer> listening) {
    List<Integer> others = listening.stream().filter(port -> !ports.contains(port)).toList();
    String seen = ports.isEmpty() ? "No HTTP seen on other ports" : "HTTP seen on " + list(ports);
    String here = others.isEmpty() ? "." : ", listening here: " + list(others) + ".";
    return "0 packets pass " + quoted(filter) + ". " + seen + here;
  }

  /**
   * About a file that was read.
   *
   * @param ports on which HTTP was seen in it
   */
  public static String nothingPassed(
      String file, String filter, List<Integer> ports, long packets) {
    if (packets == 0) {
      return "There is no packet in " + file + ".";
    }
    String none = "No packet of " + file + " passes " + quoted(filter) + "; ";
    if (ports.isEmpty()) {
      return none + "HTTP was seen in none of its %d.".formatted(packets);
    }
    return none
        + "HTTP was seen on port%s %s: try -f \"%s\"."
            .formatted(ports.size() == 1 ? "" : "s", list(ports), filterFor(ports));
  }

  private static String filterFor(List<Integer> ports) {
    return ports.stream()
        .limit(MOST_PORTS)
        .map(port -> "tcp port " + port)
        .collect(Collectors.joining(" or "));
  }

  /** About tunnels of these kinds, which are closed. */
  public static String carriers(List<String> kinds) {
    return joined(kinds) + " packets were seen; --tunnels looks into them.";
  }

  private static String list(List<Integer> ports) {
    int more = ports.size() - MOST_PORTS;
    List<String> words = ports.stream().limit(MOST_PORTS).map(String::valueOf).toList();
    return more > 0 ? String.join(", ", words) + " and " + more + " more" : joined(words);
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static String quoted(String filter) {
    return '"' + Printable.of(filter, FILTER_CHARS) + '"';
  }
}
