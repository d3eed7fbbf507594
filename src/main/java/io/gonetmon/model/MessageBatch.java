package io.gonetmon.model;

import java.util.List;

/**
 * What was found in some packets.
 *
 * @param messages in the order in which they were found
 * @param exchanges that are over
 */
public record MessageBatch(List<Message> messages, List<Exchange> exchanges) {
  public static final MessageBatch EMPTY = new MessageBatch(List.of(), List.of());

  public boolean isEmpty() {
    return messages.isEmpty() && exchanges.isEmpty();
  }
}
