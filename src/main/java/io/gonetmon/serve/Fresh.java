package io.gonetmon.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Answers that are made once for all who ask within half a second, so that many readers cost what
 * one does. Guarded by itself: who asks meanwhile waits for the answer that is being made.
 */
final class Fresh {
  private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** How an answer is made. */
  interface Making {
    Answer make() throws IOException;
  }

  private record Made(Answer answer, long atNanos) {}

  private final Map<String, Made> made = new HashMap<>();

  /**
   * The answer of that kind.
   *
   * @param kind one of few
   */
  synchronized Answer get(String kind, Making making) throws IOException {
    long now = System.nanoTime();
    Made last = made.get(kind);
    if (last == null || now - last.atNanos() > KEPT_NANOS) {
      last = new Made(making.make(), now);
      made.put(kind, last);
    }
    return last.answer();
  }
}
