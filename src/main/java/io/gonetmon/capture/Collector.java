package io.gonetmon.capture;

import io.gonetmon.capture.decode.FrameDecoder;
import io.gonetmon.tcp.Segment;
import io.gonetmon.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The thread that takes packets from one interface or file, decodes them, and puts them on the
 * queue in batches. Owns the handle. In live capture it never waits for a full queue: it counts
 * what is lost instead.
 */
final class Collector implements Runnable {
  private static final int LINK_CHARS = 100;
  private static final int BATCH_PACKETS = 512;

  /** Each reading costs the library some 50 µs for a callback of its own. */
  private static final int READ_PACKETS = 4096;

  private static final int BATCH_BYTES = 1 << 20;

  /** What a segment takes beside its bytes, roughly. */
  private static final int SEGMENT_BYTES = 128;

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
  private List<Segment> segments = new ArrayList<>(BATCH_PACKETS);
  private int segmentBytes;
  private long otherPackets;
  private long otherBytes;
  private long onQueue;
  private int taken;

  /** Packets that the library does not give, such as those with an invalid time stamp. */
  private long passedOver;

  private long latestNanos;
  private boolean last;
  private volatile boolean stopping;
  private volatile boolean ended;
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
    this.clock = clock;
    this.snapLength =
        new SnapLength(
            this.link, settings.snaplenBytes(), settings.bufferBytes(), handle::copyAtMost);
    this.idle = new IdleStrategy(handle, clock, () -> stopping);
    this.decoder = new FrameDecoder(handle.linkType());
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
      int packets = read(count);
      if (packets == 0 && source != Source.INTERFACE) {
        return;
      }
      if (source == Source.INTERFACE) {
        idle.after(packets, READ_PACKETS);
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
      int packets = read(READ_PACKETS);
      idle.after(packets, READ_PACKETS);
      long passed = clock.nanos() - start;
      boolean caughtUp = packets == 0 ? passed > Handles.HOLDING_NANOS : latestNanos > stopNanos;
      more = !caughtUp && passed < LONGEST_DRAIN_NANOS;
    }
  }

  /** Takes packets that are there, and counts those that the library fails to pass on. */
  private int read(int most) throws CaptureException, InterruptedException {
    taken = 0;
    int packets = handle.read(most, receiver);
    passedOver += packets - taken;
    snapLength.restore(clock.epochNanos());
    flush();
    return packets;
  }

  private void packet(byte[] frame, int frameBytes, long nanos) {
    taken++;
    latestNanos = nanos;
    snapLength.packet(frameBytes, nanos);
    add(decoder.decode(frame, frameBytes, nanos), frameBytes);
  }

  private void add(Segment segment, int frameBytes) {
    if (segment == null) {
      otherPackets++;
      otherBytes += frameBytes;
      return;
    }
    segments.add(segment);
    segmentBytes += SEGMENT_BYTES + segment.data().length;
    if (segments.size() == BATCH_PACKETS || segmentBytes > BATCH_BYTES) {
      flush();
    }
  }

  private void flush() {
    boolean nothingNew = segments.isEmpty() && otherPackets == 0 && passedOver == 0;
    if (nothingNew && !losses.isDue() && !last) {
      return;
    }
    var lost = losses.since(onQueue, decoder.takeUndecoded() + passedOver);
    passedOver = 0;
    put(new CaptureEvent.Batch(link, segments, segmentBytes, otherPackets, otherBytes, lost));
    segments = new ArrayList<>(BATCH_PACKETS);
    segmentBytes = 0;
    otherPackets = 0;
    otherBytes = 0;
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
      onQueue += batch.segments().size() + batch.otherPackets();
    }
  }

  /** What was lost must be reported, too: the last batch waits until the queue takes it. */
  private void finish() {
    last = true;
    losses.becomeDue();
    flush();
    handle.close();
  }
}
