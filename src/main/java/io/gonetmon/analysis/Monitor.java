package io.gonetmon.analysis;

import io.gonetmon.alert.Watchdog;
import io.gonetmon.analysis.clock.LiveClock;
import io.gonetmon.analysis.clock.ReplayClock;
import io.gonetmon.analysis.clock.ShowClock;
import io.gonetmon.analysis.clock.WindowClock;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import io.gonetmon.capture.queue.SegmentBatch;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.output.Event;
import io.gonetmon.query.Answer;
import io.gonetmon.query.Query;
import io.gonetmon.save.FrameKeeper;
import io.gonetmon.tcp.Segment;
import io.gonetmon.tcp.TcpLimits;
import io.gonetmon.where.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final Conversations conversations;
  private final WindowClock windows;
  private final ReportDemand demand;

  /** Empty when nobody asks. */
  private final Optional<Answers> answers;

  /** Whether time passes when nothing arrives; in replay only packets tell it. */
  private final boolean live;

  private final LiveClock clock = new LiveClock();
  private final ReplayClock recorded = new ReplayClock();
  private final ShowClock showing = new ShowClock();

  /** Whether all packets that there were could be read. */
  private boolean complete = true;

  /**
   * @param where what exchanges meet that are counted
   * @param keeper gets the packets, if they are to be saved
   * @param live whether packets are captured now, and not read from a file
   */
  public Monitor(
      CaptureQueue queue,
      Watchdog watchdog,
      AnalysisSettings settings,
      TcpLimits tcp,
      HttpSettings http,
      Condition where,
      Optional<FrameKeeper> keeper,
      boolean live,
      ReportDemand demand) {
    this.queue = queue;
    this.watchdog = watchdog;
    this.windows = new WindowClock(settings.refresh(), demand.snapshots());
    this.demand = demand;
    this.live = live;
    this.statistics = new Statistics(settings.limits());
    this.answers =
        demand.snapshots()
            ? Optional.of(new Answers(statistics, demand.kept(settings.keep())))
            : Optional.empty();
    this.conversations =
        new Conversations(live ? tcp : tcp.replay(), http, where, statistics, keeper);
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
          conversations.release(windows.nowNanos());
        }
        answerIfAsked();
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
      if (!live) {
        begin();
      }
      watchdog.pass(new Event.Notice(windows.now(), notice.text(), notice.links()));
    }
    if (event instanceof CaptureEvent.End end) {
      complete = end.complete();
      return false;
    }
    return true;
  }

  private void count(CaptureEvent.Batch batch) throws InterruptedException {
    Traffic traffic = statistics.traffic(batch.link());
    SegmentBatch segments = batch.segments();
    conversations.begin(batch);
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      segment = live ? clock.timed(segment) : recorded.timed(segment);
      if (recorded.hasJumped()) {
        tell(recorded.takeJump());
      }
      advance(segment.nanos());
      traffic.add(1, segment.frameBytes());
      conversations.accept(segment, i, traffic.link());
      if (statistics.hasFoundMany()) {
        report(windows.nowNanos());
      }
    }
    conversations.end(windows.nowNanos());
    queue.giveBack(segments);
    queue.giveBack(batch.frames());
    traffic.add(batch.others().count(), batch.others().bytes());
    statistics.keptOut(batch.others().keptOut());
    if (!live && !batch.others().isNone()) {
      recorded.passed(batch.others().firstNanos(), batch.others().lastNanos());
    }
    statistics.dropped(batch.lost());
    report(windows.nowNanos());
  }

  /** Hands to the watchdog what was found, and the time. */
  private void report(long nanos) throws InterruptedException {
    if (statistics.hasFound()) {
      windows.hits();
      MessageBatch found = statistics.takeFound();
      answers.ifPresent(each -> each.keep(found.exchanges()));
      watchdog.found(found, nanos);
    } else {
      watchdog.found(MessageBatch.EMPTY, nanos);
    }
  }

  /** Lets time pass, and makes the reports that fall due. */
  private void advance(long nanos) throws InterruptedException {
    if (!windows.reach(nanos)) {
      return;
    }
    if (windows.isSnapshotDue()) {
      endTick(windows.snapshotSecond());
    }
    while (windows.isWindowDue()) {
      closeWindow();
    }
    if (windows.isSnapshotDue()) {
      report(windows.nowNanos());
      if (live || showing.isDue(System.nanoTime())) {
        watchdog.pass(snapshot());
        answer();
      }
      windows.nextSnapshot();
    }
  }

  private void endTick(long second) {
    answers.ifPresent(each -> each.endTick(second));
  }

  private void closeWindow() throws InterruptedException {
    Instant end = windows.windowEnd();
    conversations.advance(windows.windowEndNanos());
    endTick(windows.windowEndSecond());
    report(windows.windowEndNanos());
    Instant start = windows.windowStart();
    if (demand.listings()) {
      awaitRoom();
    }
    watchdog.pass(
        new Event.Window(
            demand.listings()
                ? statistics.window(start, end)
                : statistics.totals(start, end, Period.WINDOW)));
    statistics.closeWindow();
    long silent = windows.nextWindow();
    if (silent > 0) {
      tell("%d windows without traffic are passed over.".formatted(silent));
    }
  }

  /** In replay a report with all rows is made when there is room for it. */
  private void awaitRoom() throws InterruptedException {
    if (!live) {
      watchdog.awaitRoom(statistics.reportBytes());
    }
  }

  private void tell(String sentence) throws InterruptedException {
    watchdog.pass(new Event.Notice(windows.now(), sentence, statistics.links()));
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

  private void answerIfAsked() throws InterruptedException {
    if (demand.queries().takeChange()) {
      answer();
    }
  }

  /** Answers what is asked for now. */
  private void answer() throws InterruptedException {
    if (answers.isEmpty() || !windows.hasBegun()) {
      return;
    }
    List<Answer> all = new ArrayList<>();
    for (Query query : demand.queries().current()) {
      answers.get().answer(query, windows.start(), windows.now()).ifPresent(all::add);
    }
    if (!all.isEmpty()) {
      watchdog.pass(new Event.Listing(all));
    }
  }

  /**
   * Begins the session if no packet has, in replay before something is said of the whole file: its
   * span is that of packets without use where there are no others, or empty, and now.
   */
  private void begin() throws InterruptedException {
    if (!windows.hasBegun() && recorded.hasPassed()) {
      windows.reach(recorded.firstPassedNanos());
      windows.reach(recorded.lastPassedNanos());
    } else if (!windows.hasBegun()) {
      advance(clock.nanos());
    }
  }

  private void end() throws InterruptedException {
    begin();
    conversations.finish();
    report(windows.nowNanos());
    endTick(windows.second());
    Instant now = windows.now();
    if (demand.snapshots()) {
      watchdog.pass(snapshot());
      answer();
    }
    awaitRoom();
    watchdog.pass(new Event.Window(statistics.window(windows.windowStart(), now)));
    statistics.closeWindow();
    awaitRoom();
    watchdog.pass(new Event.Summary(statistics.session(windows.start(), now, complete)));
    if (!live && demand.stays()) {
      stay();
    }
    watchdog.end();
  }

  /** Answers what is asked about a file that was read, until that is enough. */
  private void stay() throws InterruptedException {
    while (!(queue.poll(POLL_MILLIS) instanceof CaptureEvent.Stop)) {
      answerIfAsked();
    }
  }
}
