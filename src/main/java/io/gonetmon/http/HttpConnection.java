package io.gonetmon.http;

import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Ending;
import io.gonetmon.tcp.Flow;

/**
 * The HTTP spoken on one connection: pairs responses with requests, never across a gap, and follows
 * each exchange to its end. Confined to the monitor thread.
 */
final class HttpConnection implements ConnectionReader {
  private static final String CONNECT = "CONNECT";
  private static final int SWITCHING_PROTOCOLS = 101;

  private final Flow originator;
  private final String link;
  private final Http http;
  private final MessageStream originatorStream;
  private final MessageStream responderStream;
  private final Pairing pairing;

  /** The direction of the requests, or null while it is not known. */
  private Direction requests;

  /** Null as long as {@link #requests} is. */
  private Exchanges exchanges;

  private Peers peers;
  private String lastHost;
  private int ordinal;
  private boolean recognised;
  private boolean clientFinished;

  HttpConnection(Flow originator, boolean handshakeSeen, String link, Http http) {
    this.originator = originator;
    this.link = link;
    this.http = http;
    this.originatorStream = http.stream(Direction.ORIGINATOR, this, handshakeSeen);
    this.responderStream = http.stream(Direction.RESPONDER, this, handshakeSeen);
    this.pairing = new Pairing(http.pending(), handshakeSeen);
    if (handshakeSeen) {
      requestsCome(Direction.ORIGINATOR);
    }
  }

  private void requestsCome(Direction direction) {
    requests = direction;
    exchanges = new Exchanges(stream(direction), stream(direction.reverse()));
  }

  private MessageStream stream(Direction direction) {
    return direction == Direction.ORIGINATOR ? originatorStream : responderStream;
  }

  private boolean isResponses(Direction direction) {
    return direction.reverse() == requests;
  }

  @Override
  public void bytes(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    if (isResponses(direction)) {
      pairing.responseBytes();
    }
    stream(direction).bytes(data, from, to, nanos, startsSegment);
  }

  @Override
  public void truncated(Direction direction, int length) {
    stream(direction).truncated(length);
  }

  @Override
  public void lost(Direction direction, long length) {
    stream(direction).lost(length);
  }

  @Override
  public void finished(Direction direction) {
    if (direction == requests) {
      clientFinished = true;
    } else if (isResponses(direction) && stream(direction).finished()) {
      Outcome outcome = clientFinished ? Outcome.CLIENT_CLOSED : Outcome.SERVER_CLOSED;
      exchanges.readRequest();
      exchanges.endResponse(outcome);
      pairing.end(outcome);
    }
  }

  @Override
  public void end(Ending ending) {
    if (requests != null && ending.isOrderly()) {
      stream(requests.reverse()).finished();
    }
    originatorStream.end();
    responderStream.end();
    Outcome outcome = outcome(ending);
    if (exchanges != null) {
      exchanges.end(outcome);
    }
    pairing.end(outcome);
  }

  private Outcome outcome(Ending ending) {
    return switch (ending) {
      case OPEN -> Outcome.OPEN;
      case ABANDONED -> Outcome.GAP;
      case RESET -> Outcome.RESET;
      case CLOSED_BY_ORIGINATOR -> closedBy(Direction.ORIGINATOR);
      case CLOSED_BY_RESPONDER -> closedBy(Direction.RESPONDER);
    };
  }

  private Outcome closedBy(Direction direction) {
    return isResponses(direction) ? Outcome.SERVER_CLOSED : Outcome.CLIENT_CLOSED;
  }

  @Override
  public boolean recognised() {
    return recognised;
  }

  boolean mayRequest(Direction direction) {
    return requests == null || requests == direction;
  }

  boolean mayRespond(Direction direction) {
    return requests == null || requests != direction;
  }

  /** Whether a direction that lost its place may find a message now. */
  boolean mayResume(Direction direction) {
    if (requests == null) {
      return true;
    }
    return isResponses(direction) ? pairing.mayResumeResponses() : pairing.mayResumeRequests();
  }

  /** Whether another response may follow one whose request is not known. */
  boolean mayRespondAgain() {
    return pairing.mayRespondAgain();
  }

  /** Whether there may be requests that wait for responses which come that way. */
  boolean expectsMore(Direction direction) {
    return isResponses(direction) && pairing.expectsMore();
  }

  /** Messages are, or may be, in the cut part of a frame; what comes after it may be a response. */
  void hidden(Direction direction) {
    unparsed(direction);
    pairing.hidden(isResponses(direction));
  }

  /** Bytes of a direction were not understood. */
  void unparsed(Direction direction) {
    http.listener().unparsed();
    gap(direction);
  }

  /** Bytes of a direction were lost, or not understood, where messages may have been. */
  void gap(Direction direction) {
    if (isResponses(direction)) {
      exchanges.readRequest();
      exchanges.endResponse(Outcome.GAP);
    } else if (exchanges != null) {
      exchanges.endRequest();
    }
    pairing.gap(requests == null || direction == requests);
  }

  /**
   * Takes a message whose head was read, and finds how its body ends.
   *
   * @param whole whether all of the head is there
   * @return false when the end of the body cannot be known
   */
  boolean message(MessageStream stream, Head head, long nanos, boolean whole) {
    Direction sender = head.isResponse() ? stream.direction().reverse() : stream.direction();
    if (requests == null) {
      requestsCome(sender);
    }
    if (requests != sender) {
      return false;
    }
    recognised = true;
    return head.isResponse()
        ? response(stream, head, nanos, whole)
        : request(stream, head, nanos, whole);
  }

  /** The message that a stream was in is over. */
  void messageEnd(MessageStream stream) {
    if (isResponses(stream.direction())) {
      exchanges.endResponse();
    } else {
      exchanges.endRequest();
    }
  }

  private Peers peers() {
    if (peers == null) {
      Flow client = requests == Direction.ORIGINATOR ? originator : originator.reversed();
      peers = http.peers(client.from(), client.to(), link);
    }
    return peers;
  }

  private boolean request(MessageStream stream, Head head, long nanos, boolean whole) {
    RequestText text = http.text();
    text.target().read(head.data(), head.targetFrom(), head.targetTo());
    boolean connect = head.isMethod(CONNECT);
    lastHost = text.host(head, connect, peers().serverAddress());
    if (!whole && !text.namesHost(head, connect)) {
      http.listener().unparsed();
    }
    pairing.request(!whole && BodyLength.isUsual(head));
    expectResponse(OpenExchange.of(request(stream, head, nanos), http.listener()));
    if (connect) {
      stream.tunnel(true);
      return true;
    }
    return !whole || BodyLength.ofRequest(stream.body(), head);
  }

  private Request request(MessageStream stream, Head head, long nanos) {
    ordinal++;
    RequestText text = http.text();
    return new Request(
        nanos,
        stream.firstByteNanos(),
        peers(),
        ordinal,
        lastHost,
        text.method(head),
        text.path(head),
        text.section(head),
        head.minorVersion());
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
    boolean interim = Response.isInterim(head.status());
    OpenExchange exchange = pairing.answered(interim);
    Request request = exchange == null ? null : exchange.request();
    Response response =
        new Response(
            nanos, stream.firstByteNanos(), peers(), host(request), head.status(), request);
    if (exchange == null) {
      exchange = OpenExchange.unpaired(response, http.listener());
      stream.doubtBody();
    } else {
      exchange.response(response, stream);
    }
    if (!interim) {
      exchanges.answer(exchange);
      switchTunnel(exchange, head.status());
    }
    if (unasked && !interim && pairing.provesHiddenRequest()) {
      http.listener().unparsed();
    }
    boolean bodiless = request != null && request.method().equals("HEAD");
    return !whole || BodyLength.ofResponse(stream.body(), head, bodiless, isConnect(request));
  }

  private String host(Request request) {
    if (request != null) {
      return request.host();
    }
    return lastHost != null ? lastHost : peers().serverAddress();
  }

  private static boolean isConnect(Request request) {
    return request != null && request.method().equals(CONNECT);
  }

  /** A response may open a tunnel, or refuse one that its request has opened already. */
  private void switchTunnel(OpenExchange exchange, int status) {
    if (isConnect(exchange.request())) {
      stream(requests).tunnel(status < 300);
    }
    if (status == SWITCHING_PROTOCOLS) {
      stream(requests).tunnel(true);
      exchanges.tunnel(exchange);
    }
  }
}
