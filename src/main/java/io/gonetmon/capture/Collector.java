package io.gonetmon.capture;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.decode.FrameDecoder;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import io.gonetmon.capture.queue.FrameBatch;
import io.gonetmon.capture.queue.SegmentBatch;
import io.gonetmon.tcp.Segment;
import io.gonetmon.text.Printable;
import java.util.List;
import java.util.Optional;

/**
 * The thread that takes packets from one interface or file, decodes them, and puts them on the
 * queue in batches. Owns the handle. In live capture it never waits for a full queue: it counts
 * what is lost instead.
 */
final class Collector implements Runnable {
  private static final int LINK_CHARS = 100;

  /** Where the library has to call back, each reading costs some 50 µs. */
  private static final int READ_PACKETS = 4096;

  private static final long LONGEST_DRAIN_NANOS = 700_000_000L;

  private final String link;
  private final PacketHandle handle;
  private final PacketHandle.Receiver receiver = this::packet;
  private final FrameDecoder decoder;
  private final CaptureQueue queue;
  private final Source source;
  private final SnapLength snapLength;
  private final LossMeter losses;
  private final IdleStrategy idle;
  private final CollectorClock clock;
  private SegmentBatch segments;

  /** Whole packets, {@link FrameBatch#NONE} unless somebody saves them. */
  private FrameBatch frames;

  private final OtherCount others = new OtherCount();
  private long onQueue;
  private int taken;

  /** Of the packets that were read together last. */
  private long capturedBytes;

  /** Packets that the library does not give, such as those with an invalid time stamp. */
  private long passedOver;

  private long packets;
  private long latestNanos;
  private boolean last;
  private volatile boolean stopping;
  private volatile boolean ended;
  private volatile boolean passed;
  private volatile String failure;

  /** Where packets come from. */
  enum Source {
    INTERFACE,
    FILE,
    /** A stream that may come slowly, so that each packet is passed on at once. */
    PIPE
  }

  Collector(
      String link,
      PacketHandle handle,
      Source source,
      CaptureSettings settings,
      CaptureQueue queue,
      CollectorClock clock) {
    this.link = Printable.of(link, LINK_CHARS);
    this.handle = handle;
    this.source = source;
    this.queue = queue;
    this.segments = queue.emptyBatch();
    this.frames = queue.emptyFrames();
    this.clock = clock;
    this.snapLength =
        new SnapLength(
            this.link, settings.snaplenBytes(), settings.bufferBytes(), handle::copyAtMost);
    this.idle = new IdleStrategy(handle, clock, settings.bufferBytes(), () -> stopping);
    this.decoder = new FrameDecoder(handle.filter());
    this.losses = new LossMeter(handle, clock);
  }

  String link() {
    return link;
  }

  /** Asks the thread to end soon. */
  void stop() {
    stopping = true;
  }

  /** Why reading ended before it was asked to, if it did. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether the thread is over, and all it took is on the queue. */
  boolean hasEnded() {
    return ended;
  }

  /** Whether a packet has passed the filter. */
  boolean hasPassed() {
    return passed;
  }

  /** How many packets there were, passed or not; once it has ended. */
  long packets() {
    return packets;
  }

  /** Where HTTP was seen that the filter kept out; once it has ended. */
  List<Integer> httpKeptOut() {
    return decoder.httpKeptOut();
  }

  @Override
  public void run() {
    try {
      collectAndClose();
    } finally {
      ended = true;
    }
  }

  private void collectAndClose() {
    try {
      collect();
    } catch (CaptureException e) {
      failure = e.getMessage();
    } catch (InterruptedException e) {
      stopping = true;
    } finally {
      finish();
    }
  }

  private void collect() throws CaptureException, InterruptedException {
    int count = source == Source.PIPE ? 1 : READ_PACKETS;
    while (!stopping) {
      int read = read(count);
      if (read == 0 && source != Source.INTERFACE) {
        return;
      }
      if (source == Source.INTERFACE) {
        idle.after(read, READ_PACKETS, capturedBytes);
      }
    }
    if (source == Source.INTERFACE) {
      drain();
    }
  }

  /** Takes what the kernel still holds back, of packets that came before the stop. */
  private void drain() throws CaptureException, InterruptedException {
    long stopNanos = clock.epochNanos();
    long start = clock.nanos();
    boolean more = true;
    while (more) {
      int read = read(READ_PACKETS);
      idle.after(read, READ_PACKETS, capturedBytes);
      long passed = clock.nanos() - start;
      boolean caughtUp = read == 0 ? passed > Handles.HOLDING_NANOS : latestNanos > stopNanos;
      more = !caughtUp && passed < LONGEST_DRAIN_NANOS;
    }
  }

  /** Takes packets that are there, and counts those that the library fails to pass on. */
  private int read(int most) throws CaptureException, InterruptedException {
    taken = 0;
    capturedBytes = 0;
    int read = handle.read(most, receiver);
    packets += read;
    passedOver += read - taken;
    snapLength.restore(clock.epochNanos());
    flush();
    return read;
  }

  private void packet(CapturedFrame frame) {
    taken++;
    capturedBytes += frame.capturedBytes();
    latestNanos = frame.nanos();
    snapLength.packet(frame.wireBytes(), latestNanos);
    Segment segment = decoder.decode(frame);
    if (frames != FrameBatch.NONE) {
      save(frame, segment != null);
    }
    if (segment == null) {
      others.add(frame.wireBytes(), latestNanos, decoder.isCounted());
    } else {
      segments.add(segment);
    }
    if (segments.isFull() || frames.isFull()) {
      flush();
    }
  }

  private void save(CapturedFrame frame, boolean hasSegment) {
    if (hasSegment) {
      frames.add(frame, segments.size(), decoder.datagram());
    } else if (decoder.isFragment()) {
      frames.add(frame, FrameBatch.FRAGMENT, decoder.datagram());
    } else if (decoder.isCounted()) {
      frames.add(frame, FrameBatch.NO_SEGMENT, decoder.datagram());
    } else if (decoder.datagram() != 0) {
      frames.add(frame, FrameBatch.KEPT_OUT, decoder.datagram());
    }
  }

  private void flush() {
    boolean nothingNew = segments.isEmpty() && others.isEmpty() && passedOver == 0;
    if (nothingNew && !losses.isDue() && !last) {
      return;
    }
    var lost = losses.since(onQueue, decoder.takeUndecoded() + passedOver);
    passedOver = 0;
    if (others.hasPassed() || !segments.isEmpty()) {
      passed = true;
    }
    put(
        new CaptureEvent.Batch(
            link, takeSegments(), takeFrames(), others.take(decoder.takeKeptOut()), lost));
  }

  private SegmentBatch takeSegments() {
    SegmentBatch taken = segments;
    if (taken.isWorthPassingOn()) {
      segments = queue.emptyBatch();
      return taken;
    }
    SegmentBatch copy = taken.trimmed();
    taken.clear();
    return copy;
  }

  private FrameBatch takeFrames() {
    FrameBatch taken = frames.isWorthPassingOn() ? frames : frames.moved();
    frames = taken == frames ? queue.emptyFrames() : frames;
    return taken;
  }

  private void put(CaptureEvent.Batch batch) {
    if (source != Source.INTERFACE || last) {
      try {
        queue.put(batch);
      } catch (InterruptedException e) {
        stopping = true;
      }
    } else if (queue.offer(batch)) {
      onQueue = 0;
    } else {
      losses.restore(batch.lost());
      others.restore(batch.others().keptOut());
      onQueue += batch.segments().size() + batch.others().count();
      queue.giveBack(batch.segments());
      queue.giveBack(batch.frames());
    }
  }

  /** What was lost must be reported, too: the last batch waits until the queue takes it. */
  private void finish() {
    last = true;
    decoder.finish();
    losses.becomeDue();
    flush();
    handle.close();
  }
}
