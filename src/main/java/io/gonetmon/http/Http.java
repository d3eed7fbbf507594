package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Peers;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol;

/** HTTP/1.x over TCP. Confined to the monitor thread. */
public final class Http implements Protocol {
  private final HttpLimits limits;
  private final HttpListener listener;
  private final RequestText text;
  private final Budget headBudget;
  private final Budget pendingBudget;
  private final Head head = new Head();
  private final AddressText addresses = new AddressText();
  private long connections;

  public Http(HttpLimits limits, HttpListener listener) {
    this.limits = limits;
    this.listener = listener;
    this.text = new RequestText(limits.textChars());
    this.headBudget = new Budget(limits.allHeadBytes());
    this.pendingBudget = new Budget(limits.allPendingRequests());
  }

  @Override
  public ConnectionReader open(Flow originator, boolean handshakeSeen, String link) {
    return new HttpConnection(originator, handshakeSeen, link, this);
  }

  MessageStream stream(Direction direction, HttpConnection connection, boolean atStart) {
    return new MessageStream(direction, connection, atStart, this);
  }

  /** The head that is read; its contents last until the next one is. */
  Head head() {
    return head;
  }

  HeadBytes newHeadBytes() {
    return new HeadBytes(limits.headBytes(), headBudget);
  }

  Pending pending() {
    return new Pending(limits.pendingRequests(), pendingBudget);
  }

  /** The two ends of a connection, which gets the next number. */
  Peers peers(Endpoint client, Endpoint server, String link) {
    connections++;
    return new Peers(
        connections,
        link,
        client,
        server,
        addresses.address(client),
        addresses.address(server),
        addresses.endpoint(server));
  }

  HttpListener listener() {
    return listener;
  }

  RequestText text() {
    return text;
  }
}
