package io.gonetmon.page;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import io.gonetmon.query.KeptExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Slow exchanges that asked for the same.
 *
 * @param millis the longest response time
 * @param status of that response, at {@code atNanos} since the epoch
 * @param times how many there are
 */
record SlowPath(String request, double millis, int status, long atNanos, long times) {

  /** Those of exchanges that are ordered by response time, the slowest first. */
  static List<SlowPath> of(List<KeptExchange> slowest) {
    var paths = new LinkedHashMap<String, SlowPath>();
    for (KeptExchange each : slowest) {
      Exchange exchange = each.exchange();
      Request asked = exchange.request();
      if (asked != null && exchange.responseNanos() >= 0) {
        String request = asked.method() + " " + asked.host() + asked.path();
        paths.merge(
            request,
            new SlowPath(
                request,
                exchange.responseNanos() / 1e6,
                exchange.status(),
                asked.firstByteNanos(),
                1),
            (first, next) -> first.again());
      }
    }
    return new ArrayList<>(paths.values());
  }

  private SlowPath again() {
    return new SlowPath(request, millis, status, atNanos, times + 1);
  }
}
