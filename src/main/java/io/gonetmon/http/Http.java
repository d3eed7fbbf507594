package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import io.gonetmon.http.begin.Beginning;
import io.gonetmon.http.words.AddressText;
import io.gonetmon.http.words.Redactor;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Peers;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Protocol;
import io.gonetmon.tcp.Protocol.Opening;

/** HTTP/1.x over TCP. Confined to the monitor thread. */
public final class Http implements Protocol {
  private final HttpLimits limits;
  private final HttpListener listener;
  private final RequestText text;
  private final Redactor redactor;
  private final Budget headBudget;
  private final Budget pendingBudget;
  private final Budget memory;
  private final Head head;
  private final Beginning beginning = new Beginning();
  private final AddressText addresses = new AddressText();
  private long connections;

  public Http(HttpSettings settings, HttpListener listener) {
    this(settings, listener, Budget.unlimited());
  }

  /**
   * @param memory of bytes, from which the exchange that each connection waits for is reserved
   */
  public Http(HttpSettings settings, HttpListener listener, Budget memory) {
    this.limits = settings.limits();
    this.memory = memory;
    this.listener = listener;
    this.head = new Head(settings.disclosure().fields());
    this.redactor = new Redactor(settings.disclosure());
    this.text = new RequestText(limits.textChars(), settings.disclosure(), redactor);
    this.headBudget = new Budget(limits.allHeadBytes());
    this.pendingBudget = new Budget(limits.allPendingRequests());
  }

  @Override
  public ConnectionReader open(Opening opening) {
    return new Wire(new Ends(opening, this), opening.handshakeSeen(), null, "");
  }

  MessageStream stream(Direction direction, HttpConnection connection, boolean atStart) {
    return new MessageStream(direction, connection, atStart, this);
  }

  /** The beginning that is read; its contents last until the next one is. */
  Beginning beginning() {
    return beginning;
  }

  /** Of bytes that connections and what reads them take. */
  Budget memory() {
    return memory;
  }

  /** The head that is read; its contents last until the next one is. */
  Head head() {
    return head;
  }

  HeadBytes newHeadBytes() {
    return new HeadBytes(limits.headBytes(), headBudget);
  }

  Pending pending() {
    return new Pending(limits.pendingRequests(), pendingBudget, memory);
  }

  /** The two ends of a connection, which gets the next number. */
  Peers peers(Endpoint seen, Endpoint server, Opening opening) {
    connections++;
    Endpoint client = redactor.client(seen);
    return new Peers(
        connections,
        opening.link(),
        client,
        server,
        addresses.address(client),
        addresses.address(server),
        addresses.endpoint(server),
        opening.nanos(),
        opening.handshakeNanos());
  }

  HttpListener listener() {
    return listener;
  }

  RequestText text() {
    return text;
  }
}
