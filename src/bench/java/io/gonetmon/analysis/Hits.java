package io.gonetmon.analysis;

import io.gonetmon.http.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Statistics of many hosts, told of messages 20 microseconds apart; as in the monitor, hits are
 * handed on after each batch, and a window lasts ten seconds.
 */
final class Hits {
  private static final int BATCH = 512;
  private static final long MESSAGE_NANOS = 20_000;
  private static final List<String> SECTIONS = List.of("/", "/shop", "/images", "/login");

  private final MessageBatch times = new MessageBatch();
  private final Statistics statistics;
  private final WindowClock timetable = new WindowClock(Duration.ofSeconds(10), false);
  private final List<Message.Request> requests = new ArrayList<>();
  private final List<Message.Response> responses = new ArrayList<>();
  private int turn;
  private long nanos;
  private long counted;
  private long taken;

  /** There is room for twice as many hosts, so that none is folded into the others. */
  Hits(int hosts) {
    statistics = new Statistics(AnalysisLimits.of(2 * hosts + 2, 500), times);
    for (int i = 0; i < hosts * SECTIONS.size(); i++) {
      String host = "host-" + i / SECTIONS.size() + ".example.org";
      String section = SECTIONS.get(i % SECTIONS.size());
      String method = i % 7 == 0 ? "POST" : "GET";
      int status = i % 9 == 0 ? 304 : i % 40 == 0 ? 404 : 200;
      requests.add(new Message.Request(0, host, "192.0.2.1", method, section));
      responses.add(new Message.Response(0, host, "192.0.2.1", status, 1_000_000L + 7919L * i));
    }
    Collections.shuffle(requests, new Random(1));
    Collections.shuffle(responses, new Random(1));
    timetable.reach(nanos);
  }

  Statistics statistics() {
    return statistics;
  }

  /** Each request and response once, and four times as many of some hosts more than of others. */
  void some() {
    requests.forEach(any -> request());
    responses.forEach(any -> response());
    var random = new Random(1);
    for (int i = 0; i < 4 * requests.size(); i++) {
      turn = (int) (requests.size() * Math.pow(random.nextDouble(), 3));
      request();
      response();
    }
  }

  long request() {
    statistics.request(requests.get(turn));
    return goOn();
  }

  long response() {
    statistics.response(responses.get(turn));
    return goOn();
  }

  private long goOn() {
    turn = turn + 1 == requests.size() ? 0 : turn + 1;
    nanos += MESSAGE_NANOS;
    counted++;
    if (counted % BATCH == 0) {
      taken += times.take().length;
    }
    if (timetable.reach(nanos)) {
      statistics.closeWindow();
      timetable.nextWindow();
    }
    return taken;
  }

  /** Fails when not all was counted as it is meant to be. */
  void check() {
    var session = statistics.session(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 1);
    if (session.hits() != counted || session.losses().any()) {
      throw new IllegalStateException("of " + counted + " messages counted: " + session);
    }
  }
}
