package io.gonetmon.save;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Blocks of packets that wait, first in, first out, outside the heap: in chunks that are made when
 * they are needed, and used again. Confined to one thread.
 */
public final class FrameRing {
  private static final int CHUNK_BYTES = 1 << 20;

  private final long mostBytes;
  private final Deque<ByteBuffer> chunks = new ArrayDeque<>();
  private final Deque<ByteBuffer> spare = new ArrayDeque<>();
  private long bytes;

  /** Where the first block begins in the first chunk. */
  private int firstAt;

  private long firstNumber;

  /**
   * @param mostBytes to be taken; a single chunk may always be
   */
  public FrameRing(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  public boolean isEmpty() {
    return chunks.isEmpty();
  }

  /** Whether a block of {@code length} bytes fits without others having to go. */
  public boolean hasSpace(int length) {
    return fitsLast(length) || chunks.isEmpty() || bytes + chunkBytes(length) <= mostBytes;
  }

  private boolean fitsLast(int length) {
    return !chunks.isEmpty() && chunks.getLast().remaining() >= length;
  }

  private static int chunkBytes(int length) {
    return Math.max(CHUNK_BYTES, length);
  }

  /** Where exactly {@code length} bytes of a block are to be put, behind all others. */
  public ByteBuffer space(int length) {
    if (!fitsLast(length)) {
      ByteBuffer chunk = length <= CHUNK_BYTES ? spare.poll() : null;
      if (chunk == null) {
        chunk = ByteBuffer.allocateDirect(chunkBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
      }
      bytes += chunk.capacity();
      chunks.add(chunk);
    }
    return chunks.getLast();
  }

  /** The first block, until it is removed. */
  ByteBuffer first() {
    ByteBuffer chunk = chunks.getFirst();
    int length = chunk.getInt(firstAt + PcapngBlocks.LENGTH_AT);
    return chunk
        .duplicate()
        .order(ByteOrder.LITTLE_ENDIAN)
        .limit(firstAt + length)
        .position(firstAt);
  }

  /** Forgets the first block. */
  public void removeFirst() {
    ByteBuffer chunk = chunks.getFirst();
    firstAt += chunk.getInt(firstAt + PcapngBlocks.LENGTH_AT);
    firstNumber++;
    if (firstAt == chunk.position()) {
      chunks.removeFirst();
      bytes -= chunk.capacity();
      firstAt = 0;
      if (chunk.capacity() == CHUNK_BYTES) {
        spare.push(chunk.clear());
      }
    }
  }

  /** The number of the first block, counted from 0 over all that there ever were. */
  public long firstNumber() {
    return firstNumber;
  }

  /** Sees blocks one by one. */
  public interface Visitor {

    /**
     * Sees a block, which is gone when the call returns.
     *
     * @return whether to go on
     */
    boolean visit(long number, long nanos, ByteBuffer block);
  }

  /** Shows the blocks that wait, the first of them first. */
  public void visit(Visitor visitor) {
    long number = firstNumber;
    int at = firstAt;
    for (ByteBuffer chunk : chunks) {
      ByteBuffer view = chunk.duplicate().order(ByteOrder.LITTLE_ENDIAN);
      int end = chunk.position();
      while (at < end) {
        int next = at + view.getInt(at + PcapngBlocks.LENGTH_AT);
        view.limit(next).position(at);
        if (!visitor.visit(number, PcapngBlocks.nanos(view), view)) {
          return;
        }
        view.limit(end);
        number++;
        at = next;
      }
      at = 0;
    }
  }
}
