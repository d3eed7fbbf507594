package io.gonetmon.analysis.clock;

import io.gonetmon.tcp.Segment;
import java.time.Instant;

/**
 * The time in replay, in nanoseconds since the epoch: the packets' own, unless it is so far off
 * that no sum of times would be right; and where it jumps. Confined to the monitor thread.
 */
public final class ReplayClock {
  /** About 146 years before and after the epoch. */
  static final long FARTHEST_NANOS = 1L << 62;

  /** What is longer than that is worth a word. */
  private static final long JUMP_NANOS = 24 * 3600 * 1_000_000_000L;

  /** Enough to understand what is wrong. */
  private static final int MOST_JUMPS = 10;

  private boolean begun;
  private long nanos;
  private int jumps;
  private long firstPassedNanos = Long.MAX_VALUE;
  private long lastPassedNanos = Long.MIN_VALUE;

  /** Where time has jumped, in a sentence that is still to be reported, or null. */
  private String jump;

  /** The segment with a time that can be reckoned with. */
  public Segment timed(Segment segment) {
    long at = limited(segment.nanos());
    if (Math.abs(at / 2 - nanos / 2) > JUMP_NANOS / 2) {
      noteJump(at);
    }
    begun = true;
    nanos = at;
    return at == segment.nanos() ? segment : segment.at(at);
  }

  /** Notes when packets were captured that are of no further use. */
  public void passed(long firstNanos, long lastNanos) {
    firstPassedNanos = Math.min(firstPassedNanos, limited(firstNanos));
    lastPassedNanos = Math.max(lastPassedNanos, limited(lastNanos));
  }

  public boolean hasPassed() {
    return firstPassedNanos <= lastPassedNanos;
  }

  public long firstPassedNanos() {
    return firstPassedNanos;
  }

  public long lastPassedNanos() {
    return lastPassedNanos;
  }

  private static long limited(long nanos) {
    return Math.max(-FARTHEST_NANOS, Math.min(FARTHEST_NANOS, nanos));
  }

  private void noteJump(long at) {
    if (begun && jumps < MOST_JUMPS) {
      jumps++;
      jump =
          "The time of the packets jumps %s, from %s to %s."
              .formatted(at > nanos ? "ahead" : "back", second(nanos), second(at));
    }
  }

  /** Whether the last segment came with a jump that is to be reported. */
  public boolean hasJumped() {
    return jump != null;
  }

  /** The jump, in a sentence. */
  public String takeJump() {
    String reported = jump;
    jump = null;
    return reported;
  }

  private static Instant second(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L));
  }
}
