package io.gonetmon.model;

import java.util.List;

/**
 * What was found in some packets.
 *
 * @param messages in the order in which they were found
 * @param exchanges that are over
 */
public record MessageBatch(List<Message> messages, List<Exchange> exchanges) {
  private static final long MESSAGE_BYTES = 300;

  public static final MessageBatch EMPTY = new MessageBatch(List.of(), List.of());

  /** What it takes in memory, roughly. */
  public long memoryBytes() {
    return MESSAGE_BYTES * (messages.size() + exchanges.size());
  }

  public boolean isEmpty() {
    return messages.isEmpty() && exchanges.isEmpty();
  }
}
