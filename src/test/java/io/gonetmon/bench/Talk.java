package io.gonetmon.bench;

import java.util.ArrayList;
import java.util.List;

/** One connection: knows how far each side has come. */
final class Talk {
  private static final int SYN = 0x02;
  private static final int PSH = 0x08;
  private static final int ACK = 0x10;
  private static final int USUAL_SEGMENT = 1448;
  private static final byte[] NOTHING = {};

  private final int connection;
  private int asked;
  private int answered;

  Talk(int connection) {
    this.connection = connection;
    this.asked = 31 * connection;
    this.answered = 37 * connection;
  }

  List<Piece> handshake() {
    var pieces = new ArrayList<Piece>();
    send(pieces, true, SYN, NOTHING, 0, 0);
    asked++;
    send(pieces, false, SYN | ACK, NOTHING, 0, 0);
    answered++;
    send(pieces, true, ACK, NOTHING, 0, 0);
    return pieces;
  }

  /** A request and its response, each in as many segments; 0 makes segments of the usual size. */
  List<Piece> exchange(byte[] request, byte[] response, int segments) {
    var pieces = new ArrayList<Piece>();
    say(pieces, true, request, segments);
    say(pieces, false, response, segments);
    return pieces;
  }

  /** Every second segment is acknowledged; the last one is so by what the other side says next. */
  private void say(List<Piece> pieces, boolean forth, byte[] message, int segments) {
    int size =
        segments == 0 ? USUAL_SEGMENT : Math.max(1, (message.length + segments - 1) / segments);
    for (int from = 0, count = 1; from < message.length; from += size, count++) {
      send(pieces, forth, PSH | ACK, message, from, Math.min(size, message.length - from));
      if (count % 2 == 0 && from + size < message.length) {
        send(pieces, !forth, ACK, NOTHING, 0, 0);
      }
    }
  }

  private void send(
      List<Piece> pieces, boolean forth, int flags, byte[] message, int from, int length) {
    int seq = forth ? asked : answered;
    int ack = flags == SYN ? 0 : forth ? answered : asked;
    pieces.add(new Piece(connection, forth, flags, seq, ack, message, from, length));
    if (forth) {
      asked += length;
    } else {
      answered += length;
    }
  }
}
