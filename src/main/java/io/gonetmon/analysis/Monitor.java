package io.gonetmon.analysis;

import io.gonetmon.alert.Watchdog;
import io.gonetmon.capture.CaptureEvent;
import io.gonetmon.capture.CaptureQueue;
import io.gonetmon.http.Http;
import io.gonetmon.http.HttpLimits;
import io.gonetmon.model.Event;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Period;
import io.gonetmon.model.RowQuery;
import io.gonetmon.tcp.ConnectionTable;
import io.gonetmon.tcp.Segment;
import io.gonetmon.tcp.TcpLimits;
import java.time.Duration;
import java.time.Instant;

/**
 * The thread that takes packets off the queue, puts their bytes in order, finds the HTTP messages,
 * counts them, and hands what it found and its reports to the watchdog. Owns all that is counted.
 */
public final class Monitor implements Runnable {
  private static final long POLL_MILLIS = 100;
  private static final int OLDEST_OPEN = 100;

  private final CaptureQueue queue;
  private final Watchdog watchdog;
  private final Statistics statistics;
  private final ConnectionTable connections;
  private final WindowClock windows;
  private final ReportDemand demand;
  private final RateClock rates = new RateClock();

  /** Whether time passes when nothing arrives; in replay only packets tell it. */
  private final boolean live;

  private final LiveClock clock = new LiveClock();

  /**
   * @param live whether packets are captured now, and not read from a file
   */
  public Monitor(
      CaptureQueue queue,
      Watchdog watchdog,
      AnalysisSettings settings,
      TcpLimits tcp,
      HttpLimits http,
      boolean live,
      ReportDemand demand) {
    this.queue = queue;
    this.watchdog = watchdog;
    this.windows = new WindowClock(settings.refresh(), demand.snapshots());
    this.demand = demand;
    this.live = live;
    this.statistics = new Statistics(settings.limits());
    this.connections =
        new ConnectionTable(live ? tcp : tcp.replay(), new Http(http, statistics), statistics);
  }

  @Override
  public void run() {
    try {
      if (live) {
        advance(clock.nanos());
      }
      boolean more = true;
      while (more) {
        CaptureEvent event = queue.poll(POLL_MILLIS);
        long now = live ? clock.nanos() : 0;
        more = event == null || take(event);
        if (live) {
          advance(more ? now - LiveClock.SETTLING_NANOS : now);
          report(windows.nowNanos());
        }
        if (demand.queries().takeChange()) {
          answer();
        }
      }
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean take(CaptureEvent event) throws InterruptedException {
    if (event instanceof CaptureEvent.Batch batch) {
      count(batch);
    } else if (event instanceof CaptureEvent.Notice notice) {
      watchdog.pass(new Event.Notice(windows.now(), notice.text(), notice.links()));
    }
    return !(event instanceof CaptureEvent.End);
  }

  private void count(CaptureEvent.Batch batch) throws InterruptedException {
    Traffic traffic = statistics.traffic(batch.link());
    for (Segment captured : batch.segments()) {
      Segment segment = live ? clock.timed(captured) : captured;
      advance(segment.nanos());
      traffic.add(1, segment.frameBytes());
      connections.accept(segment, traffic.link());
    }
    traffic.add(batch.otherPackets(), batch.otherBytes());
    statistics.dropped(batch.lost());
    report(windows.nowNanos());
  }

  /** Hands to the watchdog what was found, and the time. */
  private void report(long nanos) throws InterruptedException {
    if (statistics.hasFound()) {
      windows.hits();
      watchdog.found(statistics.takeFound(), nanos);
    } else {
      watchdog.found(MessageBatch.EMPTY, nanos);
    }
  }

  /** Lets time pass, and makes the reports that fall due. */
  private void advance(long nanos) throws InterruptedException {
    if (!windows.reach(nanos)) {
      return;
    }
    while (windows.isWindowDue()) {
      closeWindow();
    }
    if (windows.isSnapshotDue()) {
      report(windows.nowNanos());
      rates.measure(windows.nowNanos(), statistics);
      watchdog.pass(snapshot());
      answer();
      windows.nextSnapshot();
    }
  }

  private void closeWindow() throws InterruptedException {
    Instant end = windows.windowEnd();
    connections.advance(windows.windowEndNanos());
    report(windows.windowEndNanos());
    Instant start = windows.windowStart();
    watchdog.pass(
        new Event.Window(
            demand.listings()
                ? statistics.window(start, end)
                : statistics.totals(start, end, Period.WINDOW)));
    statistics.closeWindow(demand.snapshots());
    windows.nextWindow();
    answer();
  }

  private Event snapshot() {
    Instant now = windows.now();
    return new Event.Snapshot(
        statistics.totals(windows.windowStart(), now, Period.WINDOW),
        statistics.totals(windows.start(), now, Period.SESSION),
        new long[0],
        statistics.open().oldest(OLDEST_OPEN),
        statistics.open().count());
  }

  /** Answers what is asked for now. */
  private void answer() throws InterruptedException {
    Instant now = windows.now();
    double window = seconds(Duration.between(windows.windowStart(), now));
    double session = seconds(Duration.between(windows.start(), now));
    for (RowQuery query : demand.queries().current()) {
      double length =
          switch (query.period()) {
            case WINDOW -> window;
            case LAST_WINDOW -> seconds(windows.refresh());
            case SESSION -> session;
          };
      watchdog.pass(new Event.Listing(statistics.rows(query, length, window, rates.isKnown())));
    }
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private void end() throws InterruptedException {
    connections.finish();
    report(windows.nowNanos());
    Instant now = windows.now();
    watchdog.pass(new Event.Window(statistics.window(windows.windowStart(), now)));
    statistics.closeWindow(false);
    watchdog.pass(new Event.Summary(statistics.session(windows.start(), now)));
  }
}
