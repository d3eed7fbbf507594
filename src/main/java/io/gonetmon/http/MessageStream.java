package io.gonetmon.http;

import io.gonetmon.bound.Budget;
import io.gonetmon.tcp.Direction;

/**
 * Finds the messages in one direction of a connection. After bytes were lost it looks for the next
 * segment that begins with a start line. Confined to the monitor thread.
 */
final class MessageStream {
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
  private final HttpConnection conversation;
  private final Head head;
  private final Budget headBudget;
  private final int maxHeadBytes;
  private final Body body = new Body();
  private HeadBytes collected;
  private State state;
  private boolean tentative;
  private boolean bodyMayBeAbsent;
  private long firstByteNanos;

  MessageStream(
      Direction direction,
      HttpConnection conversation,
      boolean atStart,
      Head head,
      Budget headBudget,
      int maxHeadBytes) {
    this.direction = direction;
    this.conversation = conversation;
    this.head = head;
    this.headBudget = headBudget;
    this.maxHeadBytes = maxHeadBytes;
    this.state = atStart ? State.START : State.RESYNC;
  }

  Direction direction() {
    return direction;
  }

  /** When the first byte of the current message was captured, since the epoch. */
  long firstByteNanos() {
    return firstByteNanos;
  }

  Body body() {
    return body;
  }

  /** Reads on: see {@link io.gonetmon.tcp.ConnectionReader#bytes}. */
  void bytes(byte[] data, int from, int to, long nanos, boolean startsSegment) {
    int at = from;
    while (at < to) {
      switch (state) {
        case BODY -> {
          if (bodyMayBeAbsent && at == from && startsSegment) {
            skipAbsentBody(data, at, to);
          }
          bodyMayBeAbsent = false;
          at = body.read(data, at, to);
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
    if (to - from > 8 && StartLine.isVersion(data, from, to) && conversation.mayRespondAgain()) {
      body.none();
    }
  }

  /** The request of the current response is not known. */
  void doubtBody() {
    bodyMayBeAbsent = true;
  }

  private boolean mayBegin(byte[] data, int from, int to) {
    boolean response =
        conversation.mayRespond(direction) && StartLineDetector.response(data, from, to);
    boolean request =
        conversation.mayRequest(direction) && StartLineDetector.request(data, from, to);
    return (response || request) && conversation.mayResume(direction);
  }

  private int start(byte[] data, int from, int to, long nanos) {
    if (data[from] == '\r' || data[from] == '\n') {
      return from + 1;
    }
    firstByteNanos = nanos;
    int end = head.read(data, from, to);
    if (end >= 0 && head.isValid()) {
      message(nanos);
      return end;
    }
    if (end >= 0 || !StartLineDetector.canBecome(data, from, to)) {
      fail();
      return to;
    }
    state = State.HEAD;
    collected = new HeadBytes(headBudget);
    return more(data, from, to, nanos, false);
  }

  private int more(byte[] data, int from, int to, long nanos, boolean startsSegment) {
    boolean hadLine = collected.hasLine();
    int end = collected.add(data, from, to);
    if (end < 0 && isTooMuch()) {
      if (cutShort()) {
        conversation.unparsed(direction);
      }
      return to;
    }
    if (end < 0 && (hadLine || !collected.hasLine())) {
      return to;
    }
    head.read(collected.data(), 0, collected.length());
    if (!head.isValid()) {
      boolean again = tentative && startsSegment;
      fail();
      return again ? from : to;
    }
    if (end < 0) {
      return to;
    }
    dropHead();
    message(nanos);
    return end;
  }

  private boolean isTooMuch() {
    return collected.length() > maxHeadBytes || headBudget.isFull();
  }

  private void dropHead() {
    if (collected != null) {
      collected.release();
      collected = null;
    }
  }

  private void message(long nanos) {
    state = State.BODY;
    boolean understood = conversation.message(this, head, nanos, true);
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
    } else if (body.isBroken()) {
      fail();
    }
  }

  private void fail() {
    dropHead();
    state = State.RESYNC;
    if (!tentative) {
      conversation.unparsed(direction);
    }
    tentative = false;
  }

  /**
   * Bytes are missing because their frame was cut. When the end of a body is among them, the next
   * message is found at the beginning of a segment; one that must or may be among them, too, is
   * told as unparsed.
   */
  void truncated(int length) {
    switch (state) {
      case RESYNC -> {}
      case HEAD -> {
        if (cutShort() && conversation.expectsMore(direction)) {
          conversation.hidden(direction);
        }
      }
      case START -> fail();
      case BODY -> {
        if (body.canMiss(length)) {
          body.miss(length);
          afterBody();
        } else {
          state = State.RESYNC;
          if (body.endsWithin(length) || conversation.expectsMore(direction)) {
            conversation.hidden(direction);
          }
        }
      }
    }
  }

  /** Bytes are missing because their packets were lost. */
  void lost(long length) {
    if (state == State.BODY && body.canMiss(length)) {
      body.miss(length);
      afterBody();
      return;
    }
    if (state == State.HEAD) {
      cutShort();
    }
    state = State.RESYNC;
    conversation.lost(direction);
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
    head.read(seen.data(), 0, seen.length());
    if (!head.isValid()) {
      fail();
      return false;
    }
    state = State.RESYNC;
    tentative = false;
    conversation.message(this, head, firstByteNanos, false);
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
      state = State.START;
    }
  }
}
