package io.gonetmon.http;

import io.gonetmon.http.words.Disclosure;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol.Opening;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A client at 10.0.0.1 and a server at 10.0.0.2, whose segments come a millisecond apart. */
final class Talk {
  private static final Flow ORIGINATOR =
      new Flow(Endpoint.v4(0x0a000001, 40_000), Endpoint.v4(0x0a000002, 80));

  private final Listener listener = new Listener();
  private final ConnectionReader reader;
  private long nanos;

  private Talk(boolean handshakeSeen, HttpLimits limits) {
    this.reader =
        new Http(new HttpSettings(limits, Disclosure.DEFAULT), listener)
            .open(new Opening(ORIGINATOR, handshakeSeen, "eth0", 0, Opening.UNKNOWN));
  }

  /** A conversation from its first byte on. */
  static Talk whole() {
    return new Talk(true, HttpLimits.of(65_536, 100));
  }

  static Talk whole(HttpLimits limits) {
    return new Talk(true, limits);
  }

  /** A conversation whose beginning was not captured; the client may be on either side. */
  static Talk late() {
    return new Talk(false, HttpLimits.of(65_536, 100));
  }

  Talk client(String segment) {
    return bytes(Direction.ORIGINATOR, segment, true);
  }

  Talk server(String segment) {
    return bytes(Direction.RESPONDER, segment, true);
  }

  /** Each character is a byte. */
  private Talk bytes(Direction direction, String text, boolean startsSegment) {
    byte[] data = ("head" + text + "tail").getBytes(StandardCharsets.ISO_8859_1);
    reader.bytes(direction, data, 4, data.length - 4, nanos, startsSegment);
    nanos += 1_000_000;
    return this;
  }

  /** The rest of a segment whose beginning was read before. */
  Talk serverRest(String text) {
    return bytes(Direction.RESPONDER, text, false);
  }

  Talk clientHole(int length) {
    reader.truncated(Direction.ORIGINATOR, length);
    return this;
  }

  Talk serverHole(int length) {
    reader.truncated(Direction.RESPONDER, length);
    return this;
  }

  Talk clientGap(long length) {
    reader.lost(Direction.ORIGINATOR, length);
    return this;
  }

  Talk serverGap(long length) {
    reader.lost(Direction.RESPONDER, length);
    return this;
  }

  /** A segment was sent again. */
  Talk sentAgain() {
    reader.retransmitted();
    return this;
  }

  Talk ends() {
    reader.end(Ending.OPEN);
    return this;
  }

  /** The connection ends in that way. */
  Talk ends(Ending ending) {
    reader.end(ending);
    return this;
  }

  /** All bytes of the server have been read, up to its FIN. */
  Talk serverFinishes() {
    reader.finished(Direction.RESPONDER);
    return this;
  }

  /** All bytes of the client have been read, up to its FIN. */
  Talk clientFinishes() {
    reader.finished(Direction.ORIGINATOR);
    return this;
  }

  /** The exchanges that have ended since the last call. */
  List<Exchange> exchanges() {
    return listener.takeExchanges();
  }

  boolean recognised() {
    return reader.recognised();
  }

  /** What was found since the last call, in order. */
  List<String> found() {
    return listener.take();
  }
}
