package io.gonetmon.tcp;

import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Protocol.Opening;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A client and a server whose segments are captured a millisecond apart; offsets are from the first
 * byte of a direction.
 */
final class Talk {
  static final int CLIENT_ISN = 1000;
  static final int SERVER_ISN = 5000;
  static final long NANOS_PER_MILLI = 1_000_000L;

  private static final Endpoint SERVER = Endpoint.v4(0x0a000002, 80);

  private final Journal journal = new Journal();
  private final ConnectionTable table;
  private int clientFirst = CLIENT_ISN + 1;
  private int serverFirst = SERVER_ISN + 1;
  private Flow client = flow(40_000);
  private Link link = new Link("eth0");
  private int via;
  private final Segment segment = new Segment();
  private long millis;
  private long copyAfterMicros;

  Talk(TcpLimits limits) {
    this.table = new ConnectionTable(limits, journal, journal);
  }

  Talk() {
    this(TcpLimits.live(1000, 1 << 20, 16 << 20));
  }

  static Flow flow(int clientPort) {
    return new Flow(Endpoint.v4(0x0a000001, clientPort), SERVER);
  }

  /** From now on these are the initial sequence numbers. */
  Talk isns(int client, int server) {
    clientFirst = client + 1;
    serverFirst = server + 1;
    return this;
  }

  /** From now on the client has this port. */
  Talk port(int port) {
    client = flow(port);
    return this;
  }

  /** From now on these are the addresses and ports of client and server. */
  Talk under(Flow addresses) {
    client = addresses;
    return this;
  }

  /** From now on segments are captured on this interface. */
  Talk on(Link other) {
    link = other;
    return this;
  }

  /** From now on each segment is captured twice, as a mirror port shows it. */
  Talk twice(long afterMicros) {
    copyAfterMicros = afterMicros;
    return this;
  }

  /** From now on segments are stamped from this time on. */
  Talk at(long newMillis) {
    millis = newMillis;
    return this;
  }

  Talk syn() {
    return send(true, Segment.SYN, -1, 0, "");
  }

  Talk synAck() {
    return send(false, Segment.SYN | Segment.ACK, -1, 0, "");
  }

  Talk opens() {
    return syn().synAck().client(0, 0, "");
  }

  Talk client(int at, int ack, String text) {
    return send(true, Segment.ACK, at, ack, text);
  }

  Talk server(int at, int ack, String text) {
    return send(false, Segment.ACK, at, ack, text);
  }

  Talk clientFin(int at, int ack) {
    return send(true, Segment.FIN | Segment.ACK, at, ack, "");
  }

  Talk serverFin(int at, int ack) {
    return send(false, Segment.FIN | Segment.ACK, at, ack, "");
  }

  Talk clientRst(int at) {
    return send(true, Segment.RST, at, 0, "");
  }

  /** Lets time pass without a segment. */
  Talk quiet(long forMillis) {
    millis += forMillis;
    table.advance(millis * NANOS_PER_MILLI);
    return this;
  }

  Talk ends() {
    table.finish();
    return this;
  }

  /** What follows is captured on an interface of that number. */
  Talk via(int number) {
    via = number;
    return this;
  }

  Talk send(boolean fromClient, int flags, int at, int ack, String text) {
    return sendCut(fromClient, flags, at, ack, text, text.length());
  }

  /** Sends a segment whose frame was cut behind {@code captured} bytes of its payload. */
  Talk sendCut(boolean fromClient, int flags, int at, int ack, String text, int captured) {
    byte[] data = ("head" + text).getBytes(StandardCharsets.ISO_8859_1);
    int seq = (fromClient ? clientFirst : serverFirst) + at;
    int acked = (flags & Segment.ACK) == 0 ? 0 : (fromClient ? serverFirst : clientFirst) + ack;
    accept(fromClient, flags, seq, acked, data, captured, text.length(), 0);
    if (copyAfterMicros > 0) {
      accept(fromClient, flags, seq, acked, data, captured, text.length(), copyAfterMicros);
    }
    millis++;
    return this;
  }

  /** The segment is gone when it was taken: its object and its bytes become something else. */
  private void accept(
      boolean fromClient,
      int flags,
      int seq,
      int acked,
      byte[] sent,
      int captured,
      int length,
      long laterMicros) {
    byte[] data = sent.clone();
    table.accept(
        segment.set(
            fromClient ? client : client.reversed(),
            millis * NANOS_PER_MILLI + 1000 * laterMicros,
            seq,
            acked,
            flags,
            data,
            4,
            captured,
            length,
            54 + length,
            via),
        link);
    Arrays.fill(data, (byte) '?');
    segment.set(client.reversed(), -1, -1, -1, -1, data, 0, 0, -1, -1, -1);
  }

  int size() {
    return table.size();
  }

  int lingering() {
    return table.lingering();
  }

  int sentAgain() {
    return journal.sentAgain();
  }

  List<Opening> openings() {
    return journal.openings();
  }

  /** What was read and counted since the last call, in order. */
  List<String> events() {
    return journal.take();
  }

  /** The same, without what was counted. */
  List<String> read() {
    return events().stream().filter(each -> each.startsWith(">") || each.startsWith("<")).toList();
  }
}
