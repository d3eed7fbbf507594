package io.gonetmon.capture;

import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of each packet the kernel copies: as much as was asked for, but only the beginning while
 * packets come so fast that its buffer would soon be full, and until the first of them were read.
 * Confined to one collector thread.
 */
final class SnapLength {
  /** The most that lost nothing at 640 MB/s; 8192 lost packets. */
  private static final int CUT_BYTES = 4096;

  private static final long WINDOW_NANOS = 50_000_000L;

  /** The share of the buffer that may come in a window: with 16 MiB, 84 MB/s. */
  private static final int SHARE = 4;

  /** More would not be read in time however large the buffer is: 335 MB/s. */
  private static final int MOST_BYTES = 16 << 20;

  private static final long CALM_NANOS = 1_000_000_000L;
  private static final Logger LOG = LoggerFactory.getLogger(SnapLength.class);

  private final String link;
  private final int wholeBytes;
  private final long mostBytes;
  private final IntPredicate copyAtMost;
  private final boolean possible;
  private long windowNanos;
  private long windowBytes;
  private long busyNanos;
  private boolean cutting;
  private boolean logged;

  /**
   * @param wholeBytes what is copied of each packet in calm
   * @param bufferBytes the kernel's buffer
   * @param copyAtMost sets how many bytes the kernel copies; false if that is not possible
   */
  SnapLength(String link, int wholeBytes, int bufferBytes, IntPredicate copyAtMost) {
    this.link = link;
    this.wholeBytes = wholeBytes;
    this.mostBytes = Math.min(MOST_BYTES, bufferBytes / SHARE);
    this.copyAtMost = copyAtMost;
    this.possible = wholeBytes > CUT_BYTES && copyAtMost.test(CUT_BYTES);
    this.cutting = possible;
  }

  /**
   * Takes note of a packet of so many bytes on the wire, captured at {@code nanos} of the epoch.
   */
  void packet(int bytes, long nanos) {
    if (Math.abs(nanos - windowNanos) > WINDOW_NANOS) {
      windowNanos = nanos;
      windowBytes = 0;
    }
    windowBytes += bytes;
    if (windowBytes > mostBytes) {
      busyNanos = nanos;
      cut();
    }
  }

  private void cut() {
    if (!possible) {
      return;
    }
    if (!cutting) {
      cutting = copyAtMost.test(CUT_BYTES);
    }
    if (cutting && !logged) {
      LOG.info("{}: high traffic: truncating packets to {} bytes", link, CUT_BYTES);
      logged = true;
    }
  }

  /** Goes back to whole packets when it has been calm for long enough at {@code nanos}. */
  void restore(long nanos) {
    if (cutting && Math.abs(nanos - busyNanos) > CALM_NANOS) {
      busyNanos = nanos;
      cutting = !copyAtMost.test(wholeBytes);
    }
  }
}
