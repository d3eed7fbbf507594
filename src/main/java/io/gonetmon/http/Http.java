package io.gonetmon.http;

import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Endpoint;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol;
import io.gonetmon.tcp.Way;

/** HTTP/1.x over TCP. Confined to the monitor thread. */
public final class Http implements Protocol {
  private final HttpLimits limits;
  private final HttpCounts counts;
  private final Words words;
  private final Room headRoom;
  private final Room pendingRoom;
  private final Head head = new Head();
  private Endpoint lastEndpoint = Endpoint.v4(0, 0);
  private String lastAddress = lastEndpoint.address();

  public Http(HttpLimits limits, HttpCounts counts) {
    this.limits = limits;
    this.counts = counts;
    this.words = new Words(limits.textChars());
    this.headRoom = new Room(limits.allHeadBytes());
    this.pendingRoom = new Room(limits.allPendingRequests());
  }

  @Override
  public ConnectionReader open(Flow forth, boolean handshakeSeen) {
    return new Conversation(forth, handshakeSeen, this);
  }

  MessageStream stream(Way way, Conversation conversation, boolean atStart) {
    return new MessageStream(way, conversation, atStart, head, headRoom, limits.headBytes());
  }

  Pending pending() {
    return new Pending(limits.pendingRequests(), pendingRoom);
  }

  /** An endpoint's address as text, the same text for the same address as far as that goes. */
  String address(Endpoint endpoint) {
    if (endpoint.high() != lastEndpoint.high() || endpoint.low() != lastEndpoint.low()) {
      lastEndpoint = endpoint;
      lastAddress = endpoint.address();
    }
    return lastAddress;
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
