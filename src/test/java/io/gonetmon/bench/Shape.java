package io.gonetmon.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * What a made-up capture shall be like.
 *
 * @param packets about how many; there are more if each connection would not get its exchange
 * @param connections open at once, from the beginning to the end
 * @param hosts asked in turn
 * @param body bytes in the body of a response
 * @param segments into which each message is cut; 0 cuts at the usual size
 * @param swapped percent of the packets after the handshakes that change places with the next one
 *     of their exchange
 */
record Shape(int packets, int connections, int hosts, int body, int segments, int swapped) {

  /** Reads words like {@code hosts=10}. */
  static Shape parse(Iterable<String> words) {
    Map<String, Integer> given =
        new HashMap<>(
            Map.of(
                "packets", 300_000,
                "connections", 100,
                "hosts", 10,
                "body", 300,
                "segments", 0,
                "swapped", 0));
    for (String word : words) {
      String[] both = word.split("=", 2);
      if (both.length < 2 || given.replace(both[0], Integer.valueOf(both[1])) == null) {
        throw new IllegalArgumentException("not a part of a capture's shape: " + word);
      }
    }
    return new Shape(
        given.get("packets"),
        given.get("connections"),
        given.get("hosts"),
        given.get("body"),
        given.get("segments"),
        given.get("swapped"));
  }
}
