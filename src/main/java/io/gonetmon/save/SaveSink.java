package io.gonetmon.save;

import io.gonetmon.output.Event;
import io.gonetmon.output.FrameTaker;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
   * Begins the first file.
   *
   * @param application that writes it
   * @param waits whether a slow disk is waited for, as when a file is read
   * @throws IOException when it may not be written to, with a reason
   */
  public static SaveSink open(
      SaveTarget target, String application, boolean waits, Map<String, String> environment)
      throws IOException {
    return new SaveSink(PacketFiles.open(target, application, environment), waits);
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
  public synchronized void take(ByteBuffer block, long nanos) throws InterruptedException {
    boolean fits = block.remaining() <= PENDING_BYTES;
    while (pending.remaining() < block.remaining() && waits && fits && !closed) {
      wait(LOOK_MILLIS);
    }
    if (closed || pending.remaining() < block.remaining()) {
      tooSlow.addAndGet(isPacket(block) ? 1 : 0);
      return;
    }
    boolean wasLow = pending.position() < PENDING_BYTES / 4;
    pending.put(block);
    if (wasLow && pending.position() >= PENDING_BYTES / 4) {
      wake.run();
    }
  }

  @Override
  public synchronized boolean hasSpace(int bytes) {
    return waits || pending.remaining() >= bytes;
  }

  private static boolean isPacket(ByteBuffer block) {
    return block.getInt(block.position()) == PcapngBlocks.PACKET;
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
    ByteBuffer taken = pending;
    pending = writing;
    writing = taken;
    notifyAll();
    return taken.flip();
  }

  private static long packets(ByteBuffer blocks) {
    long packets = 0;
    while (blocks.hasRemaining()) {
      packets += isPacket(blocks) ? 1 : 0;
      int length = blocks.getInt(blocks.position() + PcapngBlocks.LENGTH_AT);
      blocks.position(blocks.position() + length);
    }
    return packets;
  }

  @Override
  public List<Omission> omissions() {
    List<Omission> all = new ArrayList<>();
    say(all, missed, "%d packets were captured too long before it was known that they match.");
    say(all, tooSlow, "%d packets came faster than the disk takes them.");
    say(all, failed, "%d packets could not be written.");
    return all;
  }

  private void say(List<Omission> all, AtomicLong packets, String why) {
    if (packets.get() > 0) {
      String sentence = "Not in " + files.path() + ": " + why.formatted(packets.get());
      all.add(new Omission(sentence, true));
    }
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
