package io.gonetmon.history;

/**
 * Requests of a row that wait for their response.
 *
 * @param oldestNanos when the oldest of them was sent, since the epoch
 */
public record Waiting(long count, long oldestNanos) {
  public static final Waiting NONE = new Waiting(0, 0);

  /** With one more, which is not older. */
  public Waiting with(long nanos) {
    return new Waiting(count + 1, count == 0 ? nanos : oldestNanos);
  }
}
