package io.gonetmon.analysis;

import io.gonetmon.history.Waiting;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.query.RowQuery;
import io.gonetmon.where.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests that wait for their responses, oldest first. Confined to the monitor thread. */
final class OpenRequests {
  /** When very many wait, each second. */
  private static final int MOST_LOOKED_AT = 100_000;

  private CountedExchange oldest;
  private CountedExchange youngest;
  private long count;

  void add(CountedExchange exchange) {
    exchange.older = youngest;
    if (youngest == null) {
      oldest = exchange;
    } else {
      youngest.younger = exchange;
    }
    youngest = exchange;
    count++;
  }

  void remove(CountedExchange exchange) {
    if (exchange.older == null) {
      oldest = exchange.younger;
    } else {
      exchange.older.younger = exchange.younger;
    }
    if (exchange.younger == null) {
      youngest = exchange.older;
    } else {
      exchange.younger.older = exchange.older;
    }
    exchange.older = null;
    exchange.younger = null;
    count--;
  }

  /** Those that wait now by the keys of the rows that are asked for, of the oldest of all. */
  Map<String, Waiting> by(RowQuery query) {
    if (!query.where().fields().stream().allMatch(field -> field.stage() == Field.Stage.REQUEST)) {
      return Map.of();
    }
    Dimension parent = query.dimension().parent().orElse(null);
    Map<String, Waiting> waiting = new HashMap<>();
    int left = MOST_LOOKED_AT;
    for (CountedExchange at = oldest; at != null && left > 0; at = at.younger) {
      left--;
      Request request = at.request();
      String key = query.dimension().key(request);
      boolean within = parent == null || parent.key(request).equals(query.parent().get());
      if (key != null && within && query.where().matches(open(request))) {
        Waiting before = waiting.getOrDefault(key, Waiting.NONE);
        waiting.put(key, before.with(request.firstByteNanos()));
      }
    }
    return waiting;
  }

  private static Exchange open(Request request) {
    return new Exchange(request, null, 0, 0, 0, 0, 0, 0, 0, Outcome.OPEN);
  }

  long count() {
    return count;
  }

  /** The {@code most} oldest of them. */
  List<Request> oldest(int most) {
    var requests = new ArrayList<Request>();
    for (CountedExchange at = oldest; at != null && requests.size() < most; at = at.younger) {
      requests.add(at.request());
    }
    return requests;
  }
}
