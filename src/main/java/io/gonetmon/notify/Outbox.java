package io.gonetmon.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications that wait to be sent, in their order. Confined to the sink's thread, but for {@link
 * #unsent()} and {@link #isInTrouble()}.
 */
final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int MOST = 100;

  /** How long to wait before each further try. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25));

  private record Letter(Notification content, int tries, long dueNanos) {}

  private final Deque<Letter> letters = new ArrayDeque<>();
  private final AtomicLong added = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean failing;
  private volatile boolean incomplete;

  /** How many were not sent: given up, thrown away, waiting, or under way. */
  long unsent() {
    return added.get() - sent.get();
  }

  /** Whether the last try failed, or some were given up or thrown away. */
  boolean isInTrouble() {
    return failing || incomplete;
  }

  /** Adds one; when there are too many, the first of them is thrown away. */
  void add(Notification content, long now) {
    added.incrementAndGet();
    letters.add(new Letter(content, 0, now));
    if (letters.size() > MOST) {
      letters.remove();
      incomplete = true;
    }
  }

  /** Sends the first that is due; it is tried again some times when that fails. */
  void deliver(AlertTarget target, long now) throws InterruptedException {
    Letter first = letters.peek();
    if (first == null || first.dueNanos() - now > 0) {
      return;
    }
    letters.remove();
    if (isSent(target, first)) {
      return;
    }
    if (first.tries() == PAUSES.size()) {
      incomplete = true;
    } else {
      long due = now + PAUSES.get(first.tries()).toNanos();
      letters.addFirst(new Letter(first.content(), first.tries() + 1, due));
    }
  }

  /** Sends all, each once, until one fails. */
  void deliverAll(AlertTarget target) throws InterruptedException {
    while (!letters.isEmpty() && isSent(target, letters.peek())) {
      letters.remove();
    }
  }

  private boolean isSent(AlertTarget target, Letter letter) throws InterruptedException {
    try {
      target.send(letter.content());
      sent.incrementAndGet();
      failing = false;
      return true;
    } catch (IOException e) {
      failing = true;
      LOG.warn(
          "Alert {} did not reach the {}, try {}: {}",
          letter.content().alert(),
          target.name(),
          letter.tries() + 1,
          e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
      return false;
    }
  }
}
