package io.gonetmon.history.ring;

import io.gonetmon.history.Packed;
import io.gonetmon.history.Unpacked;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The latest of what is added, in bytes, which live so long that the garbage collector leaves them
 * alone: objects would be promoted in masses and die there. Confined to the monitor thread.
 */
final class Ring {
  private static final int CHUNK_BYTES = 1 << 16;

  private static final class Chunk {
    private final byte[] bytes = new byte[CHUNK_BYTES];
    private int used;
    private int count;
  }

  private final int most;
  private final int mostChunks;
  private final Packed length = new Packed();
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private long count;

  /**
   * @param most how many are kept, if they fit into {@code maxBytes}
   */
  Ring(int most, long maxBytes) {
    this.most = most;
    this.mostChunks = (int) Math.max(2, maxBytes / CHUNK_BYTES);
  }

  /** Whether any are kept. */
  boolean takes() {
    return most > 0;
  }

  /** Adds one, in place of the oldest when there are too many. */
  void add(Packed one) {
    length.clear();
    length.number(one.length());
    Chunk chunk = withSpace(length.length() + one.length());
    copy(length, chunk);
    copy(one, chunk);
    chunk.count++;
    count++;
  }

  private static void copy(Packed from, Chunk to) {
    System.arraycopy(from.array(), 0, to.bytes, to.used, from.length());
    to.used += from.length();
  }

  private Chunk withSpace(int bytes) {
    Chunk last = chunks.peekLast();
    if (last != null && last.used + bytes <= CHUNK_BYTES) {
      return last;
    }
    Chunk next = hasEnough() ? recycled() : new Chunk();
    chunks.addLast(next);
    return next;
  }

  private boolean hasEnough() {
    return chunks.size() >= mostChunks
        || (!chunks.isEmpty() && count - chunks.getFirst().count >= most);
  }

  private Chunk recycled() {
    Chunk oldest = chunks.removeFirst();
    count -= oldest.count;
    oldest.used = 0;
    oldest.count = 0;
    return oldest;
  }

  /** How many are kept. */
  long size() {
    return Math.min(count, most);
  }

  /** The place of the oldest that is kept. */
  Optional<Place> oldest() {
    long surplus = count - size();
    for (Chunk chunk : chunks) {
      if (surplus < chunk.count) {
        var at = new Unpacked(chunk.bytes, 0);
        skip(at, surplus);
        long unused = at.number();
        return Optional.of(Place.of(chunk.bytes, at.at()));
      }
      surplus -= chunk.count;
    }
    return Optional.empty();
  }

  private static void skip(Unpacked at, long count) {
    for (long i = 0; i < count; i++) {
      int bytes = (int) at.number();
      at.at(at.at() + bytes);
    }
  }

  /** Shows the places of all that are kept, oldest first. */
  void forEach(Consumer<Place> reader) {
    long surplus = count - size();
    for (Chunk chunk : chunks) {
      long skipped = Math.min(surplus, chunk.count);
      surplus -= skipped;
      var at = new Unpacked(chunk.bytes, 0);
      skip(at, skipped);
      for (long i = skipped; i < chunk.count; i++) {
        int bytes = (int) at.number();
        reader.accept(Place.of(chunk.bytes, at.at()));
        at.at(at.at() + bytes);
      }
    }
  }
}
