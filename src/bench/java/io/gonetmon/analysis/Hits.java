package io.gonetmon.analysis;

import io.gonetmon.analysis.clock.WindowClock;
import io.gonetmon.http.ExchangeListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.model.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Statistics of many hosts that get exchanges of two messages 20 microseconds apart; as in the
 * monitor, what was found is handed on after each batch, and a window lasts ten seconds.
 */
final class Hits {
  private static final int BATCH = 512;
  private static final long MESSAGE_NANOS = 20_000;
  private static final int CLIENTS = 200;
  private static final List<String> PATHS = List.of("/", "/shop", "/images/logo", "/login");

  /** Enough for all rows, so that none is evicted. */
  private static final long BYTES = 1L << 30;

  private final Statistics statistics;
  private final WindowClock windows = new WindowClock(Duration.ofSeconds(10), false);
  private final List<Exchange> exchanges = new ArrayList<>();
  private int turn;
  private long nanos;
  private long counted;
  private long taken;

  Hits(int hosts) {
    statistics = new Statistics(new AnalysisLimits(2 * hosts + 2, 500, 500, BYTES));
    for (int i = 0; i < hosts * PATHS.size(); i++) {
      exchanges.add(exchange(i));
    }
    Collections.shuffle(exchanges, new Random(1));
    windows.reach(nanos);
  }

  private static Exchange exchange(int i) {
    String host = "host-" + i / PATHS.size() + ".example.org";
    String method = i % 7 == 0 ? "POST" : "GET";
    int status = i % 9 == 0 ? 304 : i % 40 == 0 ? 404 : 200;
    var peers = Sample.peers(1 + i % CLIENTS, 1);
    Request request = Sample.request(0, peers, host, method, PATHS.get(i % PATHS.size()));
    Response response = Sample.response(request, status, 1_000_000L + 7919L * i);
    return Sample.exchange(request, response, Outcome.ANSWERED);
  }

  Statistics statistics() {
    return statistics;
  }

  /** Each exchange once, and four times as many of some hosts more than of others. */
  void some() {
    exchanges.forEach(any -> exchange());
    var random = new Random(1);
    for (int i = 0; i < 4 * exchanges.size(); i++) {
      turn = (int) (exchanges.size() * Math.pow(random.nextDouble(), 3));
      exchange();
    }
  }

  /** Counts an exchange, and returns how many messages were handed on so far. */
  long exchange() {
    Exchange exchange = exchanges.get(turn);
    ExchangeListener listener = statistics.request(exchange.request());
    listener.response(exchange.response());
    listener.end(exchange);
    turn = turn + 1 == exchanges.size() ? 0 : turn + 1;
    nanos += 2 * MESSAGE_NANOS;
    counted += 2;
    if (counted % BATCH == 0) {
      taken += statistics.takeFound().messages().size();
    }
    if (windows.reach(nanos)) {
      statistics.closeWindow();
      windows.nextWindow();
    }
    return taken;
  }

  /** Fails when not all was counted as it is meant to be. */
  void check() {
    var session = statistics.session(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), true);
    if (session.hits() != counted || session.losses().any()) {
      throw new IllegalStateException("of " + counted + " messages: " + session.hits());
    }
  }
}
