package io.gonetmon.http;

import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Direction;

/**
 * The HTTP spoken on one connection: pairs responses with requests, never across a gap, and follows
 * each exchange to its end. Confined to the monitor thread.
 */
final class HttpConnection implements ConnectionReader {
  private static final String CONNECT = "CONNECT";
  private static final int SWITCHING_PROTOCOLS = 101;

  private final Ends ends;
  private final Http http;
  private final MessageStream originatorStream;
  private final MessageStream responderStream;
  private final Pairing pairing;
  private final Interruption interruption;
  private final Tunnel tunnel = new Tunnel();

  private final Roles roles = new Roles();

  /** Null as long as the roles are not known. */
  private Exchanges exchanges;

  private String lastHost;
  private boolean recognised;
  private boolean puzzled;
  private boolean clientFinished;

  HttpConnection(Ends ends, boolean handshakeSeen) {
    this.ends = ends;
    this.http = ends.http();
    this.originatorStream = http.stream(Direction.ORIGINATOR, this, handshakeSeen);
    this.responderStream = http.stream(Direction.RESPONDER, this, handshakeSeen);
    this.pairing = new Pairing(http.pending(), handshakeSeen);
    this.interruption = new Interruption(roles, pairing);
    if (handshakeSeen) {
      requestsCome(Direction.ORIGINATOR);
    }
  }

  private void requestsCome(Direction direction) {
    roles.requestsCome(direction);
    exchanges = new Exchanges(stream(direction), stream(direction.reverse()));
  }

  private MessageStream stream(Direction direction) {
    return direction == Direction.ORIGINATOR ? originatorStream : responderStream;
  }

  @Override
  public void bytes(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    if (roles.isResponses(direction)) {
      pairing.responseBytes();
    }
    stream(direction).bytes(data, from, to, nanos, startsSegment);
  }

  @Override
  public void truncated(Direction direction, int length) {
    if (!stream(direction).body().isTunnel() || !tunnel.truncated(direction, length)) {
      stream(direction).truncated(length);
    }
  }

  @Override
  public void lost(Direction direction, long length) {
    if (!stream(direction).body().isTunnel() || !tunnel.lost(direction, length)) {
      stream(direction).lost(length);
    }
  }

  @Override
  public void finished(Direction direction) {
    tunnel.finished(direction);
    if (roles.isRequests(direction)) {
      clientFinished = true;
    } else if (roles.isResponses(direction) && stream(direction).finished()) {
      Outcome outcome = clientFinished ? Outcome.CLIENT_CLOSED : Outcome.SERVER_CLOSED;
      exchanges.readRequest();
      exchanges.endResponse(outcome);
      pairing.end(outcome);
    }
  }

  @Override
  public void end(Ending ending) {
    tunnel.end(ending);
    if (roles.areKnown() && ending.isOrderly()) {
      stream(roles.requests().reverse()).finished();
    }
    originatorStream.end();
    responderStream.end();
    Outcome outcome = roles.outcome(ending);
    if (exchanges != null) {
      exchanges.end(outcome);
    }
    pairing.end(outcome);
  }

  @Override
  public boolean recognised() {
    return recognised;
  }

  Roles roles() {
    return roles;
  }

  /** Whether a direction that lost its place may find a message now. */
  boolean mayResume(Direction direction) {
    if (!roles.areKnown()) {
      return true;
    }
    return roles.isResponses(direction)
        ? pairing.mayResumeResponses()
        : pairing.mayResumeRequests();
  }

  /** Where responses are due, the bytes that were cut off may hold one. */
  void mayHide(Direction direction) {
    if (roles.isResponses(direction) && pairing.expectsMore()) {
      hidden(direction);
    }
  }

  /** Whether a segment begins a new message where the body of another should go on. */
  boolean isInterrupted(MessageStream stream, byte[] data, int from, int to) {
    return interruption.at(stream, exchanges, data, from, to);
  }

  /** Messages are, or may be, in the cut part of a frame; what comes after it may be a response. */
  void hidden(Direction direction) {
    unparsed(direction);
    pairing.hidden(roles.isResponses(direction));
  }

  /** Bytes of a direction were not understood. */
  void unparsed(Direction direction) {
    if (recognised) {
      http.listener().unparsed();
    } else {
      puzzled = true;
    }
    gap(direction);
  }

  /** Whether bytes were not understood since the last call, before anything else was. */
  boolean takePuzzled() {
    boolean taken = puzzled;
    puzzled = false;
    return taken;
  }

  Tunnel tunnel() {
    return tunnel;
  }

  /** Bytes of a direction were lost, or not understood, where messages may have been. */
  void gap(Direction direction) {
    if (roles.isResponses(direction)) {
      exchanges.readRequest();
      exchanges.endResponse(Outcome.GAP);
    } else if (exchanges != null) {
      exchanges.endRequest();
    }
    pairing.gap(!roles.areKnown() || roles.isRequests(direction));
  }

  /**
   * Takes a message whose head was read, and finds how its body ends.
   *
   * @param whole whether all of the head is there
   * @return false when the end of the body cannot be known
   */
  boolean message(MessageStream stream, Head head, long nanos, boolean whole) {
    Direction sender = head.isResponse() ? stream.direction().reverse() : stream.direction();
    if (!roles.areKnown()) {
      requestsCome(sender);
    }
    if (!roles.isRequests(sender)) {
      return false;
    }
    recognised = true;
    if (pairing.takeSuspicion()) {
      http.listener().unparsed();
    }
    return head.isResponse()
        ? response(stream, head, nanos, whole)
        : request(stream, head, nanos, whole);
  }

  /** The message that a stream was in is over. */
  void messageEnd(MessageStream stream) {
    if (roles.isResponses(stream.direction())) {
      exchanges.endResponse();
    } else {
      exchanges.endRequest();
    }
  }

  private boolean request(MessageStream stream, Head head, long nanos, boolean whole) {
    RequestText text = http.text();
    text.target().read(head.data(), head.targetFrom(), head.targetTo());
    boolean connect = head.isMethod(CONNECT);
    lastHost = text.host(head, connect, ends.peers(roles.requests()).serverAddress());
    if (!whole && !text.namesHost(head, connect)) {
      http.listener().unparsed();
    }
    interruption.request(exchanges);
    pairing.request(!whole && BodyLength.isUsual(head));
    expectResponse(OpenExchange.of(request(stream, head, nanos), ends));
    if (connect) {
      stream.tunnel(true);
      return true;
    }
    return !whole || BodyLength.ofRequest(stream.body(), head);
  }

  private Request request(MessageStream stream, Head head, long nanos) {
    Peers peers = ends.peers(roles.requests());
    int ordinal = ends.nextOrdinal();
    return http.text().request(head, nanos, stream.firstByteNanos(), peers, ordinal, lastHost);
  }

  private void expectResponse(OpenExchange exchange) {
    if (pairing.expectResponse(exchange, http.listener())) {
      exchanges.ask(exchange);
    } else {
      exchanges.giveUp(exchange);
    }
  }

  private boolean response(MessageStream stream, Head head, long nanos, boolean whole) {
    boolean unasked = pairing.isNothingPending();
    interruption.response();
    boolean interim = Response.isInterim(head.status());
    OpenExchange exchange = pairing.answered(interim);
    Request request = exchange == null ? null : exchange.request();
    Response response =
        new Response(
            nanos,
            stream.firstByteNanos(),
            ends.peers(roles.requests()),
            host(request),
            head.status(),
            request);
    if (exchange == null) {
      exchange = OpenExchange.unpaired(response, ends);
      stream.doubtBody();
    } else {
      exchange.response(response, stream);
    }
    if (!interim) {
      exchanges.answer(exchange);
      switchTunnel(exchange, head);
    }
    if (unasked && !interim && pairing.provesHiddenRequest(head.status())) {
      http.listener().unparsed();
    }
    boolean bodiless = request != null && request.method().equals("HEAD");
    return !whole || BodyLength.ofResponse(stream.body(), head, bodiless, isConnect(request));
  }

  private String host(Request request) {
    if (request != null) {
      return request.host();
    }
    return lastHost != null ? lastHost : ends.peers(roles.requests()).serverAddress();
  }

  private static boolean isConnect(Request request) {
    return request != null && request.method().equals(CONNECT);
  }

  /** A response may open a tunnel, or refuse one that its request has opened already. */
  private void switchTunnel(OpenExchange exchange, Head head) {
    int status = head.status();
    if (isConnect(exchange.request())) {
      MessageStream client = stream(roles.requests());
      client.tunnel(status < 300);
      boolean whole = client.bodyBytes() == 0;
      ConnectionReader inner = status < 300 ? ends.tunnel(exchange.request().host(), whole) : null;
      tunnel.open(inner, http.memory());
    }
    if (status == SWITCHING_PROTOCOLS) {
      http.listener().foreign(head.upgrade(), host(exchange.request()));
      stream(roles.requests()).tunnel(true);
      exchanges.tunnel(exchange);
    }
  }
}
