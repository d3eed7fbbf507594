package io.gonetmon.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifications that wait to be sent, in their order. Confined to the sink's thread. */
final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int MOST = 100;

  /** How long to wait before each further try. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25));

  private record Letter(Notification content, int tries, long dueNanos) {}

  private final Deque<Letter> letters = new ArrayDeque<>();

  /** Adds one; returns how many had to be thrown away for it. */
  int add(Notification content, long now) {
    letters.add(new Letter(content, 0, now));
    if (letters.size() <= MOST) {
      return 0;
    }
    letters.remove();
    return 1;
  }

  /** Sends the first that is due; returns how many were given up. */
  int deliver(AlertTarget target, long now) throws InterruptedException {
    Letter first = letters.peek();
    if (first == null || first.dueNanos() - now > 0) {
      return 0;
    }
    letters.remove();
    if (isSent(target, first)) {
      return 0;
    }
    if (first.tries() == PAUSES.size()) {
      return 1;
    }
    long due = now + PAUSES.get(first.tries()).toNanos();
    letters.addFirst(new Letter(first.content(), first.tries() + 1, due));
    return 0;
  }

  /** Sends all, each once, until one fails; returns how many were given up. */
  int deliverAll(AlertTarget target) throws InterruptedException {
    while (!letters.isEmpty() && isSent(target, letters.peek())) {
      letters.remove();
    }
    return letters.size();
  }

  private static boolean isSent(AlertTarget target, Letter letter) throws InterruptedException {
    try {
      target.send(letter.content());
      return true;
    } catch (IOException e) {
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
