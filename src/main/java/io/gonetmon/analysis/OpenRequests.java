package io.gonetmon.analysis;

import io.gonetmon.model.Request;
import java.util.ArrayList;
import java.util.List;

/** The requests that wait for their responses, oldest first. Confined to the monitor thread. */
final class OpenRequests {
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
