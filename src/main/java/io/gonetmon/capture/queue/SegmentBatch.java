package io.gonetmon.capture.queue;

import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Segment;
import java.util.Arrays;

/**
 * Segments that were taken together, one behind the other, with their payloads in one array: no
 * object is made for each, and those of a full batch are used again. Belongs to one thread at a
 * time: the collector that fills it, then the monitor.
 */
public final class SegmentBatch {
  private static final int MOST_SEGMENTS = 512;
  private static final int FIRST_BYTES = 16 << 10;

  /** When it should be passed on, and the most that is worth keeping for the next use. */
  private static final int FULL_BYTES = 1 << 19;

  /** Of each segment all but its flow, its time and its bytes. */
  private static final int NUMBERS = 8;

  /** What a segment takes beside its payload. */
  private static final int SEGMENT_BYTES = Integer.BYTES * NUMBERS + 2 * Long.BYTES;

  private final Flow[] flows;
  private final long[] nanos;
  private final int[] numbers;
  private final Segment view = new Segment();
  private byte[] data;
  private int size;
  private int used;

  /** An empty one, which grows with the payloads. */
  public SegmentBatch() {
    this(MOST_SEGMENTS, FIRST_BYTES);
  }

  private SegmentBatch(int segments, int bytes) {
    flows = new Flow[segments];
    nanos = new long[segments];
    numbers = new int[segments * NUMBERS];
    data = new byte[bytes];
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether it should be passed on. */
  public boolean isFull() {
    return size == MOST_SEGMENTS || used > FULL_BYTES;
  }

  /** Copies a segment behind the others of a batch that is not full. */
  public void add(Segment segment) {
    int captured = segment.captured();
    if (data.length - used < captured) {
      data = Arrays.copyOf(data, Math.max(used + captured, 2 * data.length));
    }
    System.arraycopy(segment.data(), segment.offset(), data, used, captured);
    flows[size] = segment.flow();
    nanos[size] = segment.nanos();
    int[] to = numbers;
    int at = size * NUMBERS;
    to[at] = segment.seq();
    to[at + 1] = segment.ack();
    to[at + 2] = segment.flags();
    to[at + 3] = used;
    to[at + 4] = captured;
    to[at + 5] = segment.length();
    to[at + 6] = segment.frameBytes();
    to[at + 7] = segment.via();
    used += captured;
    size++;
  }

  public int size() {
    return size;
  }

  /** A segment by its place, until the next one is asked for. */
  public Segment get(int place) {
    int[] from = numbers;
    int at = place * NUMBERS;
    return view.set(
        flows[place],
        nanos[place],
        from[at],
        from[at + 1],
        from[at + 2],
        data,
        from[at + 3],
        from[at + 4],
        from[at + 5],
        from[at + 6],
        from[at + 7]);
  }

  /** What it takes in memory, roughly, whether it is full or not. */
  public long memoryBytes() {
    return data.length + (long) flows.length * SEGMENT_BYTES;
  }

  /** Whether most of its space is used, so that it had better be passed on than copied. */
  public boolean isWorthPassingOn() {
    return 2 * size >= flows.length || 2 * used >= data.length;
  }

  /** A copy of what is in it, which takes no more space than that needs. */
  public SegmentBatch trimmed() {
    var copy = new SegmentBatch(size, used);
    for (int i = 0; i < size; i++) {
      copy.add(get(i));
    }
    return copy;
  }

  /** Whether it can be filled again, and is not too large to wait for that. */
  boolean isReusable() {
    return flows.length == MOST_SEGMENTS && data.length <= 2 * FULL_BYTES;
  }

  /** Forgets all segments. */
  public void clear() {
    Arrays.fill(flows, 0, size, null);
    size = 0;
    used = 0;
  }
}
