package io.gonetmon.truth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One request, its responses, and what they have to count as.
 *
 * @param name how it is done, for a reader of a failed test
 * @param host empty when the server's address has to stand in
 * @param statuses interim ones first
 * @param last whether nothing can follow it on its connection
 */
public record Exchange(
    String name,
    String method,
    String host,
    String section,
    List<Integer> statuses,
    List<Turn> turns,
    boolean last) {
  private static final Duration AT_ONCE = Duration.ZERO;

  static Exchange of(String name, String method, String host, String section) {
    return new Exchange(name, method, host, section, List.of(), List.of(), false);
  }

  Exchange asks(byte[] bytes) {
    return asks(0, bytes);
  }

  /** The client's request, of which the first {@code skip} bytes only come before it. */
  Exchange asks(int skip, byte[] bytes) {
    return with(new Turn(Side.CLIENT, Part.REQUEST, bytes, skip, Duration.ofMillis(1)));
  }

  Exchange hints(int status, byte[] bytes) {
    return counting(status)
        .with(new Turn(Side.SERVER, Part.INTERIM, bytes, 0, Duration.ofMillis(1)));
  }

  Exchange answers(int status, Duration think, byte[] bytes) {
    return counting(status).with(new Turn(Side.SERVER, Part.FINAL, bytes, 0, think));
  }

  Exchange goesOn(Side side, byte[] bytes) {
    return with(new Turn(side, Part.MORE, bytes, 0, AT_ONCE));
  }

  Exchange goesOn(Side side, String text) {
    return goesOn(side, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Exchange asLast() {
    return new Exchange(name, method, host, section, statuses, turns, true);
  }

  /** Whether the next request may be sent before this one is answered. */
  boolean allowsPipelining() {
    return !last
        && !method.equals("CONNECT")
        && turns.size() == 2
        && turns.get(0).side() == Side.CLIENT
        && turns.get(1).side() == Side.SERVER;
  }

  /** Whether a final response was sent. */
  public boolean isAnswered() {
    return turns.stream().anyMatch(t -> t.part() == Part.FINAL);
  }

  private Exchange counting(int status) {
    var all = new ArrayList<>(statuses);
    all.add(status);
    return new Exchange(name, method, host, section, List.copyOf(all), turns, last);
  }

  private Exchange with(Turn turn) {
    var all = new ArrayList<>(turns);
    all.add(turn);
    return new Exchange(name, method, host, section, statuses, List.copyOf(all), last);
  }

  @Override
  public String toString() {
    return name + " " + method + " " + host + section + " " + statuses;
  }
}
