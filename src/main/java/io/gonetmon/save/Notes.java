package io.gonetmon.save;

import io.gonetmon.model.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of exchanges, for the frames that ended them: the one that is read, or one that
 * waits. Bounded; confined to the monitor thread.
 */
final class Notes {
  /** A frame may complete thousands of pipelined requests. */
  private static final int MOST = 8;

  private static final int MOST_LATE_BYTES = 4 << 20;

  /** What a comment takes beside its text, roughly. */
  private static final int COMMENT_BYTES = 100;

  private final List<byte[]> current = new ArrayList<>();

  /** By the number of the frame. */
  private final Map<Long, List<byte[]>> late = new HashMap<>();

  private int lateBytes;

  /** An exchange ended with the frame that is read. */
  void add(Exchange exchange) {
    int unused = add(current, exchange);
  }

  /** An exchange ended with a frame that waits. */
  void addLate(long frame, Exchange exchange) {
    if (lateBytes < MOST_LATE_BYTES) {
      lateBytes += add(late.computeIfAbsent(frame, number -> new ArrayList<>(1)), exchange);
    }
  }

  /** Adds a comment; returns what it takes in memory. */
  private static int add(List<byte[]> comments, Exchange exchange) {
    if (comments.size() > MOST) {
      return 0;
    }
    String text = comments.size() == MOST ? "and more" : ExchangeComment.of(exchange);
    byte[] comment = text.getBytes(StandardCharsets.UTF_8);
    comments.add(comment);
    return bytes(comment);
  }

  private static int bytes(byte[] comment) {
    return comment.length + COMMENT_BYTES;
  }

  /** Comments on the frame that is read. */
  List<byte[]> current() {
    return current;
  }

  /** Another frame is read next. */
  void next() {
    current.clear();
  }

  /** Comments on a frame that waits no more, which are forgotten. */
  List<byte[]> takeLate(long frame) {
    List<byte[]> comments = late.isEmpty() ? null : late.remove(frame);
    if (comments == null) {
      return List.of();
    }
    comments.forEach(each -> lateBytes -= bytes(each));
    return comments;
  }
}
