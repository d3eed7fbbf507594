package io.gonetmon.save;

import io.gonetmon.output.Event;
import io.gonetmon.output.FrameTaker;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves frames in pcapng files. Frames are taken by the monitor and written by the sink's thread;
 * in live capture a disk that is too slow costs frames of the file, never figures.
 */
public final class SaveSink implements Sink, FrameTaker {
  private static final Logger LOG = LoggerFactory.getLogger(SaveSink.class);
  private static final int PENDING_BYTES = 4 << 20;
  private static final long LOOK_MILLIS = 100;

  private final PacketFiles files;
  private final AtomicLong missed = new AtomicLong();
  private final AtomicLong tooSlow = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  /** Guarded by this, as all that follows: blocks that wait, and what they were written from. */
  private ByteBuffer pending = space();

  private ByteBuffer writing = space();

  /** Of interfaces; never dropped, as what follows could not be read without them. */
  private final List<ByteBuffer> descriptions = new ArrayList<>();

  /** Whether a slow disk is waited for. */
  private boolean waits;

  private boolean closed;

  private volatile Runnable wake = () -> {};
  private volatile String failure = "";

  private SaveSink(PacketFiles files, boolean waits) {
    this.files = files;
    this.waits = waits;
  }

  private static ByteBuffer space() {
    return ByteBuffer.allocateDirect(PENDING_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Begins the first file. When a file is read, a slow disk is waited for.
   *
   * @param application that writes it
   * @throws IOException when it may not be written to, with a reason
   */
  public static SaveSink open(
      SaveTarget target, String application, Map<String, String> environment) throws IOException {
    return new SaveSink(
        PacketFiles.open(target, application, environment), target.read().isPresent());
  }

  @Override
  public String name() {
    return "save";
  }

  @Override
  public boolean wantsRows() {
    return false;
  }

  @Override
  public Optional<FrameTaker> frames() {
    return Optional.of(this);
  }

  @Override
  public void begin(Runnable wakeUp) {
    wake = wakeUp;
  }

  @Override
  public synchronized void describe(ByteBuffer description) {
    descriptions.add(description);
  }

  @Override
  public synchronized void take(ByteBuffer packet, long nanos) throws InterruptedException {
    if (!add(packet)) {
      tooSlow.incrementAndGet();
    }
  }

  @Override
  public synchronized void summarise(ByteBuffer statistics) throws InterruptedException {
    if (!add(statistics)) {
      LOG.warn("What was counted on an interface is not in {}", files.path());
    }
  }

  /** Waits for space if that is allowed; whether there is some. */
  private boolean add(ByteBuffer block) throws InterruptedException {
    boolean fits = block.remaining() <= PENDING_BYTES;
    while (pending.remaining() < block.remaining() && waits && fits && !closed) {
      wait(LOOK_MILLIS);
    }
    if (closed || pending.remaining() < block.remaining()) {
      return false;
    }
    boolean wasLow = pending.position() < PENDING_BYTES / 4;
    pending.put(block);
    if (wasLow && pending.position() >= PENDING_BYTES / 4) {
      wake.run();
    }
    return true;
  }

  @Override
  public void reached(long nanos) {
    // Packets are written in the order in which they come, whenever that is.
  }

  @Override
  public synchronized boolean hasSpace(int bytes) {
    return waits || pending.remaining() >= bytes;
  }

  @Override
  public synchronized void captureEnded() {
    waits = true;
  }

  @Override
  public void missed(long packets) {
    missed.addAndGet(packets);
  }

  @Override
  public void show(Event event) {
    if (event instanceof Event.Summary) {
      write();
    }
  }

  @Override
  public void idle() {
    write();
  }

  private void write() {
    ByteBuffer blocks = taken();
    try {
      files.write(blocks);
      failure = "";
    } catch (IOException e) {
      failed.addAndGet(packets(blocks));
      if (failure.isEmpty()) {
        LOG.warn(
            "Cannot write {} ({}); packets are lost until that works", files.path(), e.toString());
      }
      failure = String.valueOf(e.getMessage());
    }
    blocks.clear();
  }

  private synchronized ByteBuffer taken() {
    descriptions.forEach(files::describe);
    descriptions.clear();
    ByteBuffer taken = pending;
    pending = writing;
    writing = taken;
    notifyAll();
    return taken.flip();
  }

  private static long packets(ByteBuffer blocks) {
    long packets = 0;
    while (blocks.hasRemaining()) {
      packets += blocks.getInt(blocks.position()) == PcapngBlocks.PACKET ? 1 : 0;
      int length = blocks.getInt(blocks.position() + PcapngBlocks.LENGTH_AT);
      blocks.position(blocks.position() + length);
    }
    return packets;
  }

  @Override
  public List<Omission> omissions() {
    Path file = files.path();
    return new Omission.Listing()
        .lost(
            missed.get(),
            "Not in %2$s: %1$d packets were captured too long before it was known that they match.",
            file)
        .lost(
            tooSlow.get(), "Not in %2$s: %1$d packets came faster than the disk takes them.", file)
        .lost(failed.get(), "Not in %2$s: %1$d packets could not be written.", file)
        .all();
  }

  @Override
  public void close() throws IOException {
    write();
    synchronized (this) {
      closed = true;
    }
    files.close();
  }
}
