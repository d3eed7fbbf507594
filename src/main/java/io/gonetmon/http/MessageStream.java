package io.gonetmon.http;

import io.gonetmon.tcp.Direction;

/**
 * Finds the messages in one direction of a connection. After bytes were lost it looks for the next
 * segment that begins with a start line. Confined to the monitor thread.
 *
 * <p>It is its own extent: there are two for each of very many connections.
 */
final class MessageStream extends MessageExtent {
  private enum State {
    /** Between messages. */
    START,
    /** In a head that has not come whole. */
    HEAD,
    BODY,
    /** Where messages begin is not known. */
    RESYNC
  }

  private final Direction direction;
  private final HttpConnection connection;
  private final Http http;
  private final Body body = new Body();
  private HeadBytes collected;
  private State state;
  private boolean tentative;
  private boolean bodyMayBeAbsent;

  MessageStream(Direction direction, HttpConnection connection, boolean atStart, Http http) {
    this.direction = direction;
    this.connection = connection;
    this.http = http;
    this.state = atStart ? State.START : State.RESYNC;
  }

  Direction direction() {
    return direction;
  }

  Body body() {
    return body;
  }

  /** Reads on: see {@link io.gonetmon.tcp.ConnectionReader#bytes}. */
  void bytes(byte[] data, int from, int to, long nanos, boolean startsSegment) {
    int at = from;
    reach(nanos);
    while (at < to) {
      switch (state) {
        case BODY -> {
          if (bodyMayBeAbsent && at == from && startsSegment) {
            skipAbsentBody(data, at, to);
          }
          bodyMayBeAbsent = false;
          int bodyEnd = body.read(data, at, to);
          bodyRead(bodyEnd - at);
          at = bodyEnd;
          afterBody();
        }
        case RESYNC -> {
          if (at > from || !startsSegment || !mayBegin(data, at, to)) {
            return;
          }
          tentative = true;
          state = State.START;
        }
        case START -> at = start(data, at, to, nanos);
        case HEAD -> at = more(data, at, to, nanos, at == from && startsSegment);
      }
    }
  }

  /**
   * The body of a response to an unknown request is not there if that was a HEAD: then the next
   * segment begins with the next response.
   */
  private void skipAbsentBody(byte[] data, int from, int to) {
    if (to - from > 8 && StartLine.isVersion(data, from, to) && connection.mayRespondAgain()) {
      body.none();
    }
  }

  /** The request of the current response is not known. */
  void doubtBody() {
    bodyMayBeAbsent = true;
  }

  private boolean mayBegin(byte[] data, int from, int to) {
    boolean response =
        connection.mayRespond(direction) && StartLineDetector.response(data, from, to);
    boolean request = connection.mayRequest(direction) && StartLineDetector.request(data, from, to);
    return (response || request) && connection.mayResume(direction);
  }

  private int start(byte[] data, int from, int to, long nanos) {
    if (data[from] == '\r' || data[from] == '\n') {
      emptyLineByte();
      return from + 1;
    }
    messageBegins(nanos);
    int end = http.head().read(data, from, to);
    if (end >= 0 && http.head().isValid()) {
      message(end - from, nanos);
      return end;
    }
    if (end >= 0 || !StartLineDetector.canBecome(data, from, to)) {
      fail();
      return to;
    }
    state = State.HEAD;
    collected = http.newHeadBytes();
    return more(data, from, to, nanos, false);
  }

  private int more(byte[] data, int from, int to, long nanos, boolean startsSegment) {
    boolean hadLine = collected.hasLine();
    int end = collected.add(data, from, to);
    if (end < 0 && collected.isTooMuch()) {
      if (cutShort()) {
        connection.unparsed(direction);
      }
      return to;
    }
    if (end < 0 && (hadLine || !collected.hasLine())) {
      return to;
    }
    http.head().read(collected.data(), 0, collected.length());
    if (!http.head().isValid()) {
      boolean again = tentative && startsSegment;
      fail();
      return again ? from : to;
    }
    if (end < 0) {
      return to;
    }
    int length = collected.length();
    dropHead();
    message(length, nanos);
    return end;
  }

  private void dropHead() {
    if (collected != null) {
      collected.release();
      collected = null;
    }
  }

  private void message(int headLength, long nanos) {
    state = State.BODY;
    headRead(headLength);
    boolean understood = connection.message(this, http.head(), nanos, true);
    tentative = false;
    if (understood) {
      afterBody();
    } else {
      fail();
    }
  }

  private void afterBody() {
    if (body.isDone()) {
      state = State.START;
      connection.messageEnd(this);
    } else if (body.isBroken()) {
      fail();
    }
  }

  private void fail() {
    dropHead();
    state = State.RESYNC;
    if (!tentative) {
      connection.unparsed(direction);
    }
    tentative = false;
  }

  /**
   * Bytes are missing because their frame was cut. When the end of a body is among them, the next
   * message is found at the beginning of a segment; one that must or may be among them, too, is
   * reported as unparsed.
   */
  void truncated(int length) {
    switch (state) {
      case RESYNC -> {}
      case HEAD -> {
        if (cutShort()) {
          connection.messageEnd(this);
          hideMore();
        }
      }
      case START -> fail();
      case BODY -> {
        if (body.canMiss(length)) {
          miss(length);
        } else {
          boolean ends = body.endsWithin(length);
          connection.messageEnd(this);
          state = State.RESYNC;
          if (ends) {
            connection.hidden(direction);
          } else {
            hideMore();
          }
        }
      }
    }
  }

  /** Where responses are due, the bytes that were cut off may hold one. */
  private void hideMore() {
    if (connection.expectsMore(direction)) {
      connection.hidden(direction);
    }
  }

  private void miss(long length) {
    body.miss(length);
    bodyRead(length);
    afterBody();
  }

  /** Bytes are missing because their packets were lost. */
  void lost(long length) {
    if (state == State.BODY && body.canMiss(length)) {
      miss(length);
      return;
    }
    if (state == State.HEAD) {
      cutShort();
    }
    state = State.RESYNC;
    connection.gap(direction);
  }

  /**
   * All bytes that were sent have been read.
   *
   * @return whether no more message can be found
   */
  boolean finished() {
    if (state == State.BODY && body.isEndless()) {
      body.none();
      afterBody();
    }
    return state != State.HEAD;
  }

  /** Nothing follows. */
  void end() {
    if (state == State.HEAD) {
      cutShort();
    }
    state = State.RESYNC;
  }

  /**
   * The rest of a head is missing: its start line, if whole, is a message all the same.
   *
   * @return whether it was
   */
  private boolean cutShort() {
    HeadBytes seen = collected;
    dropHead();
    http.head().read(seen.data(), 0, seen.length());
    if (!http.head().isValid()) {
      fail();
      return false;
    }
    state = State.RESYNC;
    tentative = false;
    headRead(seen.length());
    connection.message(this, http.head(), firstByteNanos(), false);
    return true;
  }

  /** The connection is no longer HTTP, or is HTTP again. */
  void tunnel(boolean on) {
    if (on) {
      if (state == State.HEAD) {
        fail();
      }
      body.endless();
      state = State.BODY;
    } else if (state == State.BODY && body.isEndless()) {
      body.none();
      afterBody();
    }
  }
}
