package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol;

/** HTTP/1.x over TCP. Confined to the monitor thread. */
public final class Http implements Protocol {
  private final HttpLimits limits;
  private final HttpListener listener;
  private final RequestText words;
  private final Budget headBudget;
  private final Budget pendingBudget;
  private final Head head = new Head();
  private Endpoint lastEndpoint = Endpoint.v4(0, 0);
  private String lastAddress = lastEndpoint.address();

  public Http(HttpLimits limits, HttpListener listener) {
    this.limits = limits;
    this.listener = listener;
    this.words = new RequestText(limits.textChars());
    this.headBudget = new Budget(limits.allHeadBytes());
    this.pendingBudget = new Budget(limits.allPendingRequests());
  }

  @Override
  public ConnectionReader open(Flow forth, boolean handshakeSeen) {
    return new HttpConnection(forth, handshakeSeen, this);
  }

  MessageStream stream(Direction direction, HttpConnection conversation, boolean atStart) {
    return new MessageStream(
        direction, conversation, atStart, head, headBudget, limits.headBytes());
  }

  Pending pending() {
    return new Pending(limits.pendingRequests(), pendingBudget);
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

  HttpListener listener() {
    return listener;
  }

  RequestText words() {
    return words;
  }
}
