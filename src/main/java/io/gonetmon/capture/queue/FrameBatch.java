package io.gonetmon.capture.queue;

import io.gonetmon.capture.decode.CapturedFrame;
import java.util.Arrays;

/**
 * Whole frames that were taken together, one behind the other in one array, for those who save
 * them. Belongs to one thread at a time: the collector that fills it, then the monitor.
 */
public final class FrameBatch {
  /** Of a run in which nobody saves frames; always empty. */
  public static final FrameBatch NONE = new FrameBatch(0, 0);

  /** The {@link #segment} of a frame that has none. */
  public static final int NO_SEGMENT = -1;

  /** The {@link #segment} of a part of a packet whose other parts are awaited. */
  public static final int FRAGMENT = -2;

  /** The {@link #segment} of a fragment that completes a packet which the filter keeps out. */
  public static final int KEPT_OUT = -3;

  private static final int MOST_FRAMES = 1024;
  private static final int FIRST_BYTES = 64 << 10;

  /** When it should be passed on, and the most that is worth keeping for the next use. */
  private static final int FULL_BYTES = 1 << 19;

  /** Of each frame all but its time and its bytes, by their places. */
  private static final int NUMBERS = 6;

  private static final int LINK_TYPE = 0;
  private static final int VIA = 1;
  private static final int CAPTURED = 2;
  private static final int ON_WIRE = 3;
  private static final int SEGMENT = 4;
  private static final int DATAGRAM = 5;
  private static final int FRAME_BYTES = Integer.BYTES * (NUMBERS + 2) + Long.BYTES;

  private final long[] nanos;
  private final int[] starts;
  private final int[] numbers;
  private final String[] names;
  private byte[] data;
  private int size;
  private int used;

  /** An empty one, which grows with the frames. */
  public FrameBatch() {
    this(MOST_FRAMES, FIRST_BYTES);
  }

  private FrameBatch(int frames, int bytes) {
    nanos = new long[frames];
    starts = new int[frames];
    numbers = new int[frames * NUMBERS];
    names = new String[frames];
    data = new byte[bytes];
  }

  /** Whether it should be passed on. */
  public boolean isFull() {
    return size == MOST_FRAMES || used > FULL_BYTES;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * Copies a frame behind the others of a batch that is not full.
   *
   * @param segment the place of its segment among those taken together, {@link #NO_SEGMENT}, {@link
   *     #FRAGMENT}, or {@link #KEPT_OUT}
   * @param datagram the number of the packet that it is a fragment of; 0 when it is none
   */
  public void add(CapturedFrame frame, int segment, int datagram) {
    int captured = frame.capturedBytes();
    if (data.length - used < captured) {
      data = Arrays.copyOf(data, Math.max(used + captured, 2 * data.length));
    }
    System.arraycopy(frame.data(), frame.from(), data, used, captured);
    nanos[size] = frame.nanos();
    names[size] = frame.interfaceName();
    starts[size] = used;
    int at = size * NUMBERS;
    numbers[at + LINK_TYPE] = frame.link().number();
    numbers[at + VIA] = frame.via();
    numbers[at + CAPTURED] = captured;
    numbers[at + ON_WIRE] = frame.wireBytes();
    numbers[at + SEGMENT] = segment;
    numbers[at + DATAGRAM] = datagram;
    used += captured;
    size++;
  }

  public int size() {
    return size;
  }

  /** When a frame was captured, since the epoch. */
  public long nanos(int place) {
    return nanos[place];
  }

  /** The LINKTYPE_ number of a frame. */
  public int linkType(int place) {
    return numbers[place * NUMBERS + LINK_TYPE];
  }

  /** The number of a frame's interface, where the capture has several. */
  public int via(int place) {
    return numbers[place * NUMBERS + VIA];
  }

  /** The name of a frame's interface; empty when that is the one of the link. */
  public String interfaceName(int place) {
    return names[place];
  }

  /** Holds all frames. */
  public byte[] data() {
    return data;
  }

  /** Where a frame begins in {@link #data}. */
  public int from(int place) {
    return starts[place];
  }

  /** How many bytes of a frame were captured. */
  public int captured(int place) {
    return numbers[place * NUMBERS + CAPTURED];
  }

  /** A frame's length on the wire. */
  public int onWire(int place) {
    return numbers[place * NUMBERS + ON_WIRE];
  }

  /** The place of a frame's segment among those taken together, or why it has none. */
  public int segment(int place) {
    return numbers[place * NUMBERS + SEGMENT];
  }

  /** The number, on its interface, of the packet that a frame is a fragment of; 0 for none. */
  public int datagram(int place) {
    return numbers[place * NUMBERS + DATAGRAM];
  }

  /** What it takes in memory, roughly. */
  public long memoryBytes() {
    return data.length + (long) nanos.length * FRAME_BYTES;
  }

  /** Whether most of its space is used, so that it had better be passed on than moved. */
  public boolean isWorthPassingOn() {
    return 2 * size >= nanos.length || 2 * used >= data.length;
  }

  /** Moves what is in it to a batch that takes no more space than that needs. */
  public FrameBatch moved() {
    if (size == 0) {
      return NONE;
    }
    var copy = new FrameBatch(size, used);
    System.arraycopy(data, 0, copy.data, 0, used);
    System.arraycopy(nanos, 0, copy.nanos, 0, size);
    System.arraycopy(names, 0, copy.names, 0, size);
    System.arraycopy(starts, 0, copy.starts, 0, size);
    System.arraycopy(numbers, 0, copy.numbers, 0, size * NUMBERS);
    copy.size = size;
    copy.used = used;
    clear();
    return copy;
  }

  /** Whether it can be filled again, and is not too large to wait for that. */
  boolean isReusable() {
    return nanos.length == MOST_FRAMES && data.length <= 2 * FULL_BYTES;
  }

  /** Forgets all frames. */
  public void clear() {
    size = 0;
    used = 0;
  }
}
