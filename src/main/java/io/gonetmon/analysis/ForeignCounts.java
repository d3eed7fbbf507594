package io.gonetmon.analysis;

import io.gonetmon.model.NotDecoded;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts connections that speak something else than HTTP/1, and the names they ask for. Confined to
 * the monitor thread.
 */
final class ForeignCounts {
  private static final int MOST_HOSTS = 100;

  private static final class Count {
    private final Map<String, Long> hosts = new HashMap<>();
    private long connections;

    void add(String host, long count) {
      int most = hosts.containsKey(Row.OTHER) ? MOST_HOSTS + 1 : MOST_HOSTS;
      boolean fits = hosts.size() < most || hosts.containsKey(host) || host.equals(Row.OTHER);
      hosts.merge(fits ? host : Row.OTHER, count, Long::sum);
    }
  }

  private final Map<Foreign, Count> counts = new EnumMap<>(Foreign.class);

  /**
   * @param host empty when it is not known
   */
  void add(Foreign protocol, String host) {
    Count count = count(protocol);
    count.connections++;
    if (!host.isEmpty()) {
      count.add(host, 1);
    }
  }

  private Count count(Foreign protocol) {
    return counts.computeIfAbsent(protocol, each -> new Count());
  }

  void add(ForeignCounts other) {
    other.counts.forEach(
        (protocol, more) -> {
          Count count = count(protocol);
          count.connections += more.connections;
          more.hosts.forEach(count::add);
        });
  }

  NotDecoded notDecoded() {
    var protocols = new EnumMap<Foreign, NotDecoded.Spoken>(Foreign.class);
    counts.forEach(
        (protocol, count) ->
            protocols.put(protocol, new NotDecoded.Spoken(count.connections, count.hosts)));
    return protocols.isEmpty() ? NotDecoded.NOTHING : new NotDecoded(protocols);
  }
}
