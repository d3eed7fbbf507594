package io.gonetmon.analysis;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Message;
import io.gonetmon.model.MessageBatch;
import java.util.ArrayList;
import java.util.List;

/** What was found and not yet handed to the watchdog. Confined to the monitor thread. */
final class PendingBatch {
  private static final int USUAL = 256;
  private static final int LARGE = 2048;

  private List<Message> messages = new ArrayList<>(USUAL);
  private List<Exchange> exchanges = new ArrayList<>(USUAL);

  void add(Message message) {
    messages.add(message);
  }

  void add(Exchange exchange) {
    exchanges.add(exchange);
  }

  boolean isLarge() {
    return messages.size() > LARGE;
  }

  boolean isEmpty() {
    return messages.isEmpty() && exchanges.isEmpty();
  }

  /** All that was found, and nothing after that. */
  MessageBatch take() {
    var batch = new MessageBatch(messages, exchanges);
    messages = new ArrayList<>(USUAL);
    exchanges = new ArrayList<>(USUAL);
    return batch;
  }
}
