package io.gonetmon.http;

import io.gonetmon.http.syntax.StartLineDetector;
import io.gonetmon.tcp.Direction;

/**
 * Finds the messages in one direction of a connection. After bytes were lost it looks for the next
 * segment that begins with a start line. Confined to the monitor thread.
 */
final class MessageStream extends Doubt {
  private final Direction direction;
  private final HttpConnection connection;
  private final Http http;
  private final Body body = new Body();
  private HeadBytes collected;
  private State state;

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
    if (state == State.BODY && startsSegment && to > from) {
      breakOff(data, from, to);
    }
    reach(nanos);
    while (at < to) {
      switch (state) {
        case BODY -> {
          bodyDoubtful = false;
          int bodyEnd = body.read(data, at, to);
          boolean starts = startsSegment && at == from;
          if (!body.isTunnel()
              || !connection.tunnel().bytes(direction, data, at, bodyEnd, nanos, starts)) {
            bodyRead(bodyEnd - at);
          }
          at = bodyEnd;
          afterBody();
        }
        case RESYNC -> {
          if (at > from || !startsSegment || !mayBegin(data, at, to)) {
            if (connection.recognised()) {
              stray();
            }
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

  /** Ends a body where another message begins; one that is too short is reported. */
  private void breakOff(byte[] data, int from, int to) {
    if (connection.isInterrupted(this, data, from, to)) {
      if (!body.isEndless() && bodyBytes() > 0) {
        http.listener().unparsed();
      }
      body.none();
      afterBody();
    }
  }

  private boolean mayBegin(byte[] data, int from, int to) {
    return connection.roles().looksLikeStart(direction, data, from, to)
        && connection.mayResume(direction);
  }

  private int start(byte[] data, int from, int to, long nanos) {
    if (data[from] == '\r' || data[from] == '\n') {
      emptyLineByte();
      return from + 1;
    }
    messageBegins(nanos);
    int end = http.head().read(data, from, to);
    if (end >= 0 && isConfirmed(data, from, end)) {
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
    if (startsSegment
        && !hadLine
        && !tentative
        && connection.roles().isStart(direction, data, from, to)) {
      dropHead();
      http.listener().unparsed();
      state = State.START;
      return from;
    }
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
    if (!isConfirmed(collected.data(), 0, collected.length())) {
      boolean again =
          startsSegment
              && (tentative || connection.roles().looksLikeStart(direction, data, from, to));
      fail();
      return again ? from : to;
    }
    if (end >= 0) {
      int length = collected.length();
      dropHead();
      message(length, nanos);
    }
    return end < 0 ? to : end;
  }

  /** Whether the head that was read is one; what a segment seemed to begin with has to fit, too. */
  private boolean isConfirmed(byte[] data, int from, int to) {
    return http.head().isValid()
        && (!tentative || connection.roles().looksLikeStart(direction, data, from, to));
  }

  private void dropHead() {
    collected.release();
    collected = null;
  }

  private void message(int headLength, long nanos) {
    state = State.BODY;
    headRead(headLength);
    settle();
    boolean hasEnd = connection.message(this, http.head(), nanos, true);
    tentative = false;
    if (hasEnd) {
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
    if (collected != null) {
      dropHead();
    }
    state = State.RESYNC;
    if (!tentative) {
      settle();
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
          connection.mayHide(direction);
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
            connection.mayHide(direction);
          }
        }
      }
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
    settle();
    connection.gap(direction);
  }

  /**
   * All bytes that were sent have been read.
   *
   * @return whether no more message can be found
   */
  boolean finished() {
    endEndless();
    return state != State.HEAD;
  }

  private void endEndless() {
    if (state == State.BODY && body.isEndless()) {
      body.none();
      afterBody();
    }
  }

  /** Nothing follows. */
  void end() {
    if (state == State.HEAD) {
      cutShort();
    }
    state = State.RESYNC;
    if (isUntold()) {
      http.listener().unparsed();
    }
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
    settle();
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
      body.tunnel();
      state = State.BODY;
    } else {
      endEndless();
    }
  }
}
