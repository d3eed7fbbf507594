package io.gonetmon.http;

import io.gonetmon.http.begin.Beginning;
import io.gonetmon.http.begin.Refusal;
import io.gonetmon.http.begin.Socks;
import io.gonetmon.http.begin.TlsRecord;
import io.gonetmon.http.begin.TlsRun;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Direction;

/**
 * Reads what a connection, or a tunnel within it, begins with, and the rest as HTTP; what it is
 * instead is reported once. Confined to the monitor thread.
 */
final class Wire implements ConnectionReader {
  private enum State {
    /** What the client speaks is not known. */
    BEGINNING,
    GREETING,
    HTTP,
    FOREIGN
  }

  private final Ends ends;
  private final HttpConnection talk;
  private final TlsRun records = new TlsRun();
  private final Refusal refusal = new Refusal();
  private State state = State.BEGINNING;

  /** What carries this; null for nothing but TCP. */
  private Foreign carrier;

  /** What is asked for by name, if anything is. */
  private String name;

  /** What the client has said at the beginning; null unless that had to be kept. */
  private HeldBytes held;

  /** Null unless there is a greeting. */
  private Socks socks;

  private boolean heard;
  private boolean reported;

  /**
   * @param carrier null for nothing but TCP
   * @param name of what is tunnelled, or empty
   */
  Wire(Ends ends, boolean beginningSeen, Foreign carrier, String name) {
    this.ends = ends;
    this.talk = new HttpConnection(ends, beginningSeen);
    this.carrier = carrier;
    this.name = name;
  }

  @Override
  public void bytes(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    if (from == to) {
      return;
    }
    switch (state) {
      case HTTP -> read(direction, data, from, to, nanos, startsSegment);
      case BEGINNING -> begin(direction, data, from, to, nanos, startsSegment);
      case GREETING -> greet(direction, data, from, to, nanos);
      case FOREIGN -> {
        if (direction == Direction.RESPONDER && refusal.isIn(data, from, to)) {
          read(direction, data, from, to, nanos, startsSegment);
        }
      }
    }
  }

  private void begin(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    if (direction == Direction.RESPONDER) {
      heldIsAll();
      bytesAfterBeginning(direction, data, from, to, nanos, startsSegment);
    } else {
      begin(data, from, to, nanos, startsSegment);
    }
  }

  private void bytesAfterBeginning(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    if (state != State.FOREIGN) {
      read(direction, data, from, to, nanos, startsSegment);
    } else {
      bytes(direction, data, from, to, nanos, startsSegment);
    }
  }

  /** Looks at all that the client has said; usually the first segment is enough. */
  private void begin(byte[] data, int from, int to, long nanos, boolean startsSegment) {
    Beginning beginning = ends.http().beginning();
    if (held != null) {
      held.append(data, from, to, nanos, startsSegment);
    }
    Beginning.Kind kind =
        held == null
            ? beginning.read(data, from, to)
            : beginning.read(held.data(), 0, held.length());
    if (kind == Beginning.Kind.OPEN && (held == null || !held.isTooMuch())) {
      if (held == null) {
        held = new HeldBytes(ends.http().newHeadBytes());
        held.append(data, from, to, nanos, startsSegment);
      }
      return;
    }
    HeldBytes earlier = held;
    drop();
    ends.clientIs(beginning.client());
    switch (kind) {
      case TLS -> greeted(Foreign.TLS, ends.http().text().host(beginning.serverName()));
      case HTTP2 -> greeted(Foreign.HTTP2, "");
      case SOCKS -> {
        carrier = Foreign.SOCKS;
        byte[] said = earlier == null ? data : earlier.data();
        socks = new Socks(said[beginning.at()]);
        state = State.GREETING;
        int all = earlier == null ? to : earlier.length();
        greet(Direction.ORIGINATOR, said, beginning.end(), all, nanos);
      }
      default -> {
        state = State.HTTP;
        int at = beginning.at();
        if (earlier == null) {
          read(Direction.ORIGINATOR, data, at, to, nanos, startsSegment || at > from);
        } else {
          earlier.replay(at, this::readFromClient);
        }
      }
    }
  }

  private void readFromClient(byte[] data, int from, int to, long nanos, boolean startsSegment) {
    bytesAfterBeginning(Direction.ORIGINATOR, data, from, to, nanos, startsSegment);
  }

  private void drop() {
    if (held != null) {
      held.release();
      held = null;
    }
  }

  /** The client has said no more than is held. */
  private void heldIsAll() {
    if (state == State.BEGINNING && held != null) {
      HeldBytes all = held;
      drop();
      Beginning beginning = ends.http().beginning();
      beginning.read(all.data(), 0, all.length());
      ends.clientIs(beginning.client());
      if (TlsRecord.isBegun(all.data(), beginning.at(), all.length())) {
        greeted(Foreign.TLS, ends.http().text().host(beginning.serverName()));
        return;
      }
      state = State.HTTP;
      all.replay(beginning.at(), this::readFromClient);
    }
    if (state == State.BEGINNING) {
      state = State.HTTP;
    }
  }

  /** Bytes are missing: a greeting cannot be followed any more. */
  private void miss() {
    heldIsAll();
    if (state == State.GREETING) {
      foreign(Foreign.SOCKS, "");
    }
  }

  private void greet(Direction direction, byte[] data, int from, int to, long nanos) {
    boolean bounded =
        direction == Direction.ORIGINATOR
            ? socks.client(data, from, to)
            : socks.server(data, from, to);
    if (!bounded) {
      foreign(Foreign.SOCKS, "");
    } else if (socks.isOver()) {
      byte[] client = socks.carriedFromClient();
      byte[] server = socks.carriedFromServer();
      socks = null;
      state = State.BEGINNING;
      bytes(Direction.ORIGINATOR, client, 0, client.length, nanos, true);
      bytes(Direction.RESPONDER, server, 0, server.length, nanos, true);
    }
  }

  private void read(
      Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
    talk.bytes(direction, data, from, to, nanos, startsSegment);
    tellIfPuzzled();
    if (!talk.recognised()) {
      heard = true;
      if (startsSegment && records.add(data, from, to)) {
        foreign(Foreign.TLS, "");
      }
    }
  }

  /** Reports at once what is not HTTP from its first byte on, though HTTP may follow. */
  private void tellIfPuzzled() {
    if (!talk.takePuzzled()) {
      return;
    }
    if (!talk.recognised()) {
      tell();
    } else if (!reported) {
      reported = true;
      ends.http().listener().unparsed();
    }
  }

  private void tell() {
    if (reported) {
      return;
    }
    if (carrier != null) {
      foreign(carrier, "");
    } else if (records.isBegun()) {
      foreign(Foreign.TLS, "");
    } else {
      reported = true;
      ends.http().listener().unparsed();
    }
  }

  /** The client's first bytes are not HTTP, and the server has said nothing. */
  private void greeted(Foreign protocol, String asked) {
    foreign(protocol, asked);
    refusal.mayCome();
  }

  private void foreign(Foreign protocol, String asked) {
    if (!reported) {
      Foreign outer = carrier == null || protocol == Foreign.HTTP2 ? protocol : carrier;
      ends.http().listener().foreign(outer, asked.isEmpty() ? name : asked);
    }
    reported = true;
    state = State.FOREIGN;
    socks = null;
  }

  @Override
  public void truncated(Direction direction, int length) {
    miss();
    if (isRead(direction)) {
      talk.truncated(direction, length);
      heard = true;
      tellIfPuzzled();
    }
  }

  @Override
  public void lost(Direction direction, long length) {
    miss();
    if (isRead(direction)) {
      talk.lost(direction, length);
    }
  }

  private boolean isRead(Direction direction) {
    return state == State.HTTP || (refusal.isBegun() && direction == Direction.RESPONDER);
  }

  @Override
  public void finished(Direction direction) {
    heldIsAll();
    talk.finished(direction);
  }

  @Override
  public void retransmitted() {
    ends.sentAgain();
  }

  @Override
  public void end(Ending ending) {
    if (state == State.GREETING) {
      foreign(Foreign.SOCKS, "");
    }
    heldIsAll();
    talk.end(ending);
    tellIfPuzzled();
    if (state != State.FOREIGN && heard && !talk.recognised()) {
      tell();
    }
  }

  @Override
  public boolean recognised() {
    return talk.recognised();
  }
}
