package io.gonetmon.analysis;

import io.gonetmon.alert.Watchdog;
import io.gonetmon.capture.CaptureEvent;
import io.gonetmon.capture.CaptureQueue;
import io.gonetmon.http.Http;
import io.gonetmon.http.HttpLimits;
import io.gonetmon.model.Event;
import io.gonetmon.tcp.ConnectionTable;
import io.gonetmon.tcp.Segment;
import io.gonetmon.tcp.TcpLimits;
import java.time.Instant;

/**
 * The thread that takes packets off the queue, puts their bytes in order, finds the HTTP messages,
 * counts them, and tells the watchdog and the display. Owns all that is counted.
 */
public final class Monitor implements Runnable {
  private static final long POLL_MILLIS = 100;

  /** The hosts that the screen is told of while the run goes on. */
  private static final long SHOWN_HOSTS = 100;

  private final CaptureQueue arrivals;
  private final Watchdog watchdog;
  private final MessageBatch hitTimes = new MessageBatch();
  private final Statistics statistics;
  private final ConnectionTable connections;
  private final WindowClock timetable;

  private final long toldHosts;

  /** Whether time passes when nothing arrives; in replay only packets tell it. */
  private final boolean live;

  private final LiveClock clock = new LiveClock();

  /**
   * @param live whether packets come as they pass, rather than from a file
   * @param pulses whether the sink lives between windows and wants a pulse each second
   */
  public Monitor(
      CaptureQueue arrivals,
      Watchdog watchdog,
      AnalysisSettings settings,
      TcpLimits tcp,
      HttpLimits http,
      boolean live,
      boolean pulses) {
    this.arrivals = arrivals;
    this.watchdog = watchdog;
    this.timetable = new WindowClock(settings.refresh(), pulses);
    this.toldHosts = pulses ? SHOWN_HOSTS : Long.MAX_VALUE;
    this.live = live;
    this.statistics =
        new Statistics(AnalysisLimits.of(settings.hosts(), settings.sections()), hitTimes);
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
        CaptureEvent arrival = arrivals.poll(POLL_MILLIS);
        long now = live ? clock.nanos() : 0;
        more = arrival == null || take(arrival);
        if (live) {
          advance(more ? now - LiveClock.SETTLING_NANOS : now);
          tell(timetable.nowNanos());
        }
      }
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean take(CaptureEvent arrival) throws InterruptedException {
    if (arrival instanceof CaptureEvent.Batch batch) {
      count(batch);
    } else if (arrival instanceof CaptureEvent.Notice notice) {
      watchdog.pass(new Event.Notice(timetable.now(), notice.text(), notice.links()));
    }
    return !(arrival instanceof CaptureEvent.End);
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
    tell(timetable.nowNanos());
  }

  /** Tells the watchdog of new hits and of the time. */
  private void tell(long nanos) throws InterruptedException {
    if (!hitTimes.isEmpty()) {
      watchdog.hits(hitTimes.take());
      timetable.hits();
    }
    watchdog.time(nanos);
  }

  /** Lets time pass, and makes the reports that fall due. */
  private void advance(long nanos) throws InterruptedException {
    if (!timetable.reach(nanos)) {
      return;
    }
    while (timetable.isWindowDue()) {
      closeWindow();
    }
    if (timetable.isPulseDue()) {
      tell(timetable.nowNanos());
      watchdog.pass(pulse());
      timetable.nextPulse();
    }
  }

  private void closeWindow() throws InterruptedException {
    Instant end = timetable.windowEnd();
    connections.advance(timetable.windowEndNanos());
    tell(timetable.windowEndNanos());
    watchdog.pass(new Event.Window(statistics.window(timetable.windowStart(), end, toldHosts)));
    statistics.closeWindow();
    timetable.nextWindow();
  }

  private Event pulse() {
    Instant now = timetable.now();
    return new Event.Snapshot(
        statistics.window(timetable.windowStart(), now, SHOWN_HOSTS),
        statistics.session(timetable.start(), now, SHOWN_HOSTS),
        new long[0]);
  }

  private void end() throws InterruptedException {
    connections.finish();
    tell(timetable.nowNanos());
    Instant now = timetable.now();
    watchdog.pass(
        new Event.Window(statistics.window(timetable.windowStart(), now, Long.MAX_VALUE)));
    watchdog.pass(new Event.Summary(statistics.session(timetable.start(), now, Long.MAX_VALUE)));
  }
}
