package io.gonetmon.tcp;

import java.util.HashMap;
import java.util.Map;

/**
 * The payload that each interface carried before the connection was recognised. Confined to the
 * monitor thread.
 */
final class UnclaimedBytes {
  private final Map<Link, Long> bytes = new HashMap<>(2);

  void add(int length, Link link) {
    bytes.merge(link, (long) length, Long::sum);
  }

  /** Credits each interface with what it carried, as the connection is recognised. */
  void claim() {
    bytes.forEach(Link::claim);
  }
}
