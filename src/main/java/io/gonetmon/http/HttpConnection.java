package io.gonetmon.http;

import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Ending;
import io.gonetmon.tcp.Flow;

/**
 * The HTTP spoken on one connection: pairs responses with requests, and never across a gap.
 * Confined to the monitor thread.
 */
final class HttpConnection implements ConnectionReader {
  private final Flow forth;
  private final Http http;
  private final MessageStream forthStream;
  private final MessageStream backStream;
  private final Pending pending;
  private final boolean openingSeen;

  /** The direction of the requests, or null while it is not known. */
  private Direction requests;

  private String server;
  private String lastHost;
  private boolean recognised;

  /** Requests were missed, and no response has come since: one may still be due. */
  private boolean responseDue;

  /** The body of a request may be going on where its end could not be seen. */
  private boolean bodyCut;

  private boolean responsesHeard;
  private boolean refused;
  private boolean gapSeen;
  private boolean pipelined;

  HttpConnection(Flow forth, boolean handshakeSeen, Http http) {
    this.forth = forth;
    this.http = http;
    this.openingSeen = handshakeSeen;
    this.requests = handshakeSeen ? Direction.ORIGINATOR : null;
    this.forthStream = http.stream(Direction.ORIGINATOR, this, handshakeSeen);
    this.backStream = http.stream(Direction.RESPONDER, this, handshakeSeen);
    this.pending = http.pending();
  }

  private MessageStream stream(Direction direction) {
    return direction == Direction.ORIGINATOR ? forthStream : backStream;
  }

  @Override
  public void bytes(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    responsesHeard |= direction.reverse() == requests;
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
  public void finished(Direction direction) {}

  @Override
  public void end(Ending ending) {
    forthStream.end();
    backStream.end();
    pending.clear();
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

  /**
   * Whether a direction that lost its place may find a message now. What looks like one while the
   * other side has its turn is part of a body.
   */
  boolean mayResume(Direction direction) {
    if (requests == null || (gapSeen && pipelined)) {
      return true;
    }
    return direction == requests
        ? mayRequestAgain()
        : lastHost == null || responseDue || pending.size() > 0;
  }

  /** Where responses are not captured they are waited for only once. */
  private boolean mayRequestAgain() {
    if (!bodyCut && !(gapSeen && responseDue)) {
      return true;
    }
    boolean again = refused && !responsesHeard;
    refused = true;
    return again;
  }

  /** Whether another response may follow one whose request is not known. */
  boolean mayRespondAgain() {
    return lastHost == null || pending.size() > 0;
  }

  /** Whether there may be requests that wait for responses which come this way. */
  boolean expectsMore(Direction direction) {
    return direction.reverse() == requests && (pending.size() > 0 || (gapSeen && pipelined));
  }

  /** Messages are, or may be, in the cut part of a frame; what comes after it may be a response. */
  void hidden(Direction direction) {
    unparsed(direction);
    responseDue |= direction.reverse() == requests;
  }

  /** Bytes of a direction were not understood. */
  void unparsed(Direction direction) {
    http.listener().unparsed();
    lost(direction);
  }

  /** Bytes of a direction were lost, or not understood, where messages may have been. */
  void lost(Direction direction) {
    gapSeen = true;
    pending.clear();
    responseDue = requests == null || direction == requests;
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
      requests = sender;
    }
    if (requests != sender) {
      return false;
    }
    recognised = true;
    return head.isResponse()
        ? response(stream, head, nanos, whole)
        : request(stream, head, nanos, whole);
  }

  private String server() {
    if (server == null) {
      server = http.address(requests == Direction.ORIGINATOR ? forth.to() : forth.from());
    }
    return server;
  }

  private boolean request(MessageStream stream, Head head, long nanos, boolean whole) {
    RequestText words = http.words();
    words.target().read(head.data(), head.targetFrom(), head.targetTo());
    bodyCut = !whole && (head.isMethod("POST") || head.isMethod("PUT") || head.isMethod("PATCH"));
    boolean connect = head.isMethod("CONNECT");
    lastHost = words.host(head, connect, server());
    if (!whole && !words.namesHost(head, connect)) {
      http.listener().unparsed();
    }
    String method = words.method(head);
    http.listener()
        .request(new Message.Request(nanos, lastHost, server(), method, words.section(head)));
    expectResponse(
        new Pending.Waiting(lastHost, head.isMethod("HEAD"), connect, stream.firstByteNanos()));
    if (connect) {
      stream.tunnel(true);
      return true;
    }
    return !whole || requestBody(stream.body(), head);
  }

  private void expectResponse(Pending.Waiting request) {
    pipelined |= pending.size() > 0 || (responseDue && gapSeen);
    if (gapSeen && pipelined) {
      pending.clear();
    } else if (!pending.add(request)) {
      http.listener().evicted();
    }
  }

  private static boolean requestBody(Body body, Head head) {
    if (head.isTransferEncoded()) {
      body.chunked();
      return head.isChunked();
    }
    if (head.contentLength() == Head.NONE) {
      body.none();
      return true;
    }
    body.fixed(Math.max(0, head.contentLength()));
    return head.contentLength() != Head.INVALID;
  }

  private boolean response(MessageStream stream, Head head, long nanos, boolean whole) {
    int status = head.status();
    boolean interim = status < 200 && status != 101;
    boolean unasked = pending.size() == 0;
    Pending.Waiting request = interim ? pending.peek() : pending.poll();
    responseDue &= interim;
    bodyCut &= interim;
    String host = request != null ? request.host() : lastHost != null ? lastHost : server();
    long time =
        interim || request == null
            ? Message.Response.UNPAIRED
            : Math.max(0, stream.firstByteNanos() - request.firstByteNanos());
    http.listener().response(new Message.Response(nanos, host, server(), status, time));
    if (request != null && request.connect() && !interim) {
      stream(requests).tunnel(status < 300);
    }
    if (status == 101) {
      stream(requests).tunnel(true);
    }
    if (request == null) {
      stream.doubtBody();
    }
    if (unasked && !interim) {
      tellHiddenRequest();
    }
    return !whole || responseBody(stream.body(), head, request);
  }

  /** A response too many, where nothing was lost: its request was in the cut part of a frame. */
  private void tellHiddenRequest() {
    if (!gapSeen && openingSeen && lastHost != null) {
      http.listener().unparsed();
    }
  }

  private static boolean responseBody(Body body, Head head, Pending.Waiting request) {
    int status = head.status();
    boolean connected = request != null && request.connect() && status / 100 == 2;
    boolean bodiless = request != null && request.head();
    if (status == 101 || connected) {
      body.endless();
    } else if (status < 200 || status == 204 || status == 304 || bodiless) {
      body.none();
    } else if (head.isChunked()) {
      body.chunked();
    } else if (head.isTransferEncoded() || head.contentLength() == Head.NONE) {
      body.endless();
    } else {
      body.fixed(Math.max(0, head.contentLength()));
      return head.contentLength() != Head.INVALID;
    }
    return true;
  }
}
