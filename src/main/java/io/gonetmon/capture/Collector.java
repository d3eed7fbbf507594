package io.gonetmon.capture;

import io.gonetmon.capture.decode.FrameDecoder;
import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.tcp.Segment;
import io.gonetmon.text.Printable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;

/**
 * The thread that takes packets from one interface or file, decodes them, and puts them on the
 * queue in batches. Owns the handle. In live capture it never waits for room on the queue: it
 * counts what is lost instead.
 */
final class Collector implements Runnable {
  private static final int LINK_CHARS = 100;
  private static final int BATCH_PACKETS = 512;

  /** Each call costs the library some 50 µs for a callback of its own. */
  private static final int DISPATCH_PACKETS = 4096;

  private static final int BATCH_BYTES = 1 << 20;

  /** What a segment takes beside its bytes, roughly. */
  private static final int SEGMENT_BYTES = 128;

  /** How long it may take to see that the thread should end. */
  private static final int STOP_MILLIS = 200;

  private static final int LOOK_MILLIS = 50;

  private static final long LONGEST_DRAIN_NANOS = 700_000_000L;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final String link;
  private final PcapHandle handle;
  private final FrameDecoder decoder;
  private final CaptureQueue queue;
  private final Source source;
  private final SnapLength snapLength;
  private final LossMeter losses;
  private final IdleStrategy nap;
  private List<Segment> segments = new ArrayList<>(BATCH_PACKETS);
  private int segmentBytes;
  private long otherPackets;
  private long otherBytes;
  private long onQueue;
  private int taken;

  /** Packets that the library does not give, such as those whose time makes no sense. */
  private long passedOver;

  private long latestNanos;
  private boolean last;
  private volatile boolean stopping;
  private volatile String failure;
  private RuntimeException fault;

  /** Where packets come from. */
  enum Source {
    INTERFACE,
    FILE,
    /** A stream that may come slowly, so that each packet is passed on at once. */
    PIPE
  }

  Collector(
      String link, PcapHandle handle, Source source, CaptureSettings settings, CaptureQueue queue) {
    this.link = Printable.of(link, LINK_CHARS);
    this.handle = handle;
    this.source = source;
    Optional<PacketSocket> socket =
        source == Source.INTERFACE ? PacketSocket.of(handle) : Optional.empty();
    this.snapLength =
        new SnapLength(
            this.link,
            settings.snaplenBytes(),
            settings.bufferBytes(),
            socket.<IntPredicate>map(each -> each::copyAtMost).orElse(bytes -> false));
    this.nap = new IdleStrategy(socket.<IntPredicate>map(this::waiting).orElse(Collector::sleep));
    this.queue = queue;
    this.decoder = new FrameDecoder(LinkType.of(handle.getDlt().value()));
    this.losses = new LossMeter(handle);
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

  @Override
  public void run() {
    try {
      collect();
    } catch (PcapNativeException e) {
      failure = Handles.libraryWords(e);
    } catch (NotOpenException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      stopping = true;
    } finally {
      finish();
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void collect() throws PcapNativeException, NotOpenException, InterruptedException {
    int count = source == Source.PIPE ? 1 : DISPATCH_PACKETS;
    while (!stopping) {
      int packets = dispatch(count);
      if (packets == 0 && source != Source.INTERFACE) {
        return;
      }
      if (source == Source.INTERFACE) {
        nap.after(packets, DISPATCH_PACKETS);
      }
    }
    if (source == Source.INTERFACE) {
      drain();
    }
  }

  /** Takes what the kernel still holds back, of packets that came before the stop. */
  private void drain() throws PcapNativeException, NotOpenException, InterruptedException {
    long stopNanos = nowNanos();
    long start = System.nanoTime();
    boolean more = true;
    while (more) {
      int packets = dispatch(DISPATCH_PACKETS);
      nap.after(packets, DISPATCH_PACKETS);
      long passed = System.nanoTime() - start;
      boolean caughtUp = packets == 0 ? passed > Handles.HOLDING_NANOS : latestNanos > stopNanos;
      more = !caughtUp && passed < LONGEST_DRAIN_NANOS;
    }
  }

  /** Waits at a socket until there are packets, the time is over, or the thread should end. */
  private IntPredicate waiting(PacketSocket socket) {
    return millis -> {
      boolean packets;
      int left = millis;
      do {
        packets = socket.await(STOP_MILLIS);
        left -= STOP_MILLIS;
      } while (left > 0 && !packets && !stopping);
      return packets;
    };
  }

  /** Where nothing tells of packets they are looked for now and then. */
  private static boolean sleep(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.min(millis, LOOK_MILLIS)));
    return false;
  }

  /** Nanoseconds of the epoch, as packets are stamped. */
  private static long nowNanos() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }

  /** Takes packets that are there, and counts those which the library stumbles over itself. */
  private int dispatch(int most)
      throws PcapNativeException, NotOpenException, InterruptedException {
    taken = 0;
    int packets = handle.dispatch(most, this::packet);
    passedOver += Math.max(0, packets - taken);
    snapLength.restore(nowNanos());
    flush();
    return packets;
  }

  private void packet(byte[] frame) {
    taken++;
    try {
      int frameBytes = handle.getOriginalLength();
      Timestamp time = handle.getTimestamp();
      long nanos = time.getTime() / 1000 * NANOS_PER_SECOND + time.getNanos();
      latestNanos = nanos;
      snapLength.packet(frameBytes, nanos);
      add(decoder.decode(frame, frameBytes, nanos), frameBytes);
    } catch (RuntimeException e) {
      // The library would swallow it: a fault of the program's must end the program.
      fault = e;
      stopping = true;
    }
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
    if (segments.isEmpty() && otherPackets == 0 && !losses.isDue()) {
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

  /** What was lost must be told, too: the last batch waits for room. */
  private void finish() {
    last = true;
    losses.becomeDue();
    flush();
    handle.close();
  }
}
