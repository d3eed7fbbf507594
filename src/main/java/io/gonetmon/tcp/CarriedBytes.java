package io.gonetmon.tcp;

import java.util.HashMap;
import java.util.Map;

/**
 * The payload of a connection, credited to the interfaces that carried it once the connection is
 * recognised. Confined to the monitor thread.
 */
final class CarriedBytes {
  /** What each interface carried before; null when there is nothing. */
  private Map<Link, Long> unclaimed;

  void add(int bytes, Link link, boolean recognised) {
    if (recognised) {
      link.claim(bytes);
      return;
    }
    if (unclaimed == null) {
      unclaimed = new HashMap<>(2);
    }
    unclaimed.merge(link, (long) bytes, Long::sum);
  }

  boolean hasUnclaimed() {
    return unclaimed != null;
  }

  /** The connection is recognised. */
  void claim() {
    unclaimed.forEach(Link::claim);
    unclaimed = null;
  }
}
