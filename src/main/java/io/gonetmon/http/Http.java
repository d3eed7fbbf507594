package io.gonetmon.http;

import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol;
import io.gonetmon.tcp.Way;

/** HTTP/1.x over TCP. Confined to the monitor thread. */
public final class Http implements Protocol {
  private final HttpLimits limits;
  private final HttpCounts counts;
  private final Words words;
  private final Head head = new Head();

  public Http(HttpLimits limits, HttpCounts counts) {
    this.limits = limits;
    this.counts = counts;
    this.words = new Words(limits.textChars());
  }

  @Override
  public ConnectionReader open(Flow forth, boolean handshakeSeen) {
    return new Conversation(forth, handshakeSeen, this);
  }

  MessageStream stream(Way way, Conversation conversation, boolean atStart) {
    return new MessageStream(way, conversation, atStart, head, limits.headBytes());
  }

  HttpLimits limits() {
    return limits;
  }

  HttpCounts counts() {
    return counts;
  }

  Words words() {
    return words;
  }
}
