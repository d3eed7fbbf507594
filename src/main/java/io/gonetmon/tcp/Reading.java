package io.gonetmon.tcp;

import io.gonetmon.tcp.ConnectionReader.Ending;
import java.util.HashMap;
import java.util.Map;

/**
 * The reader of a connection, opened with its first bytes, and which interfaces carried them: each
 * is credited once the reader has recognised the protocol. Confined to the monitor thread.
 *
 * <p>The base of {@link Connection} and no part of it, so that a segment costs one object less.
 */
abstract sealed class Reading permits Connection {
  private ConnectionReader reader;

  /** What each interface carried before the protocol was recognised; null when there is none. */
  private Map<Link, Long> unclaimed;

  /** Makes the reader if there is none yet. */
  void open(HalfStream first, Handshake handshake, ConnectionTable table) {
    if (reader == null) {
      HalfStream originator = handshake.originator();
      Link link = first.link() == null ? first.peer().link() : first.link();
      table.readerOpened();
      reader = table.protocol().open(handshake.opening(link.name()));
      originator.attach(reader, Direction.ORIGINATOR);
      originator.peer().attach(reader, Direction.RESPONDER);
    }
  }

  /** A segment of either direction was sent again. */
  void sentAgain(TcpListener listener) {
    listener.retransmitted();
    if (reader != null) {
      reader.retransmitted();
    }
  }

  private boolean isRecognised() {
    return reader != null && reader.recognised();
  }

  void carry(int bytes, Link link) {
    if (isRecognised()) {
      link.claim(bytes);
      return;
    }
    if (unclaimed == null) {
      unclaimed = new HashMap<>(2);
    }
    unclaimed.merge(link, (long) bytes, Long::sum);
  }

  /** Credits each interface with what it carried, if the protocol is recognised by now. */
  void claim() {
    if (unclaimed != null && isRecognised()) {
      unclaimed.forEach(Link::claim);
      unclaimed = null;
    }
  }

  void end(Ending ending, ConnectionTable table) {
    if (reader != null) {
      reader.end(ending);
      table.readerEnded();
    }
  }
}
