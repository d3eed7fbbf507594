package io.gonetmon.history.ring;

import io.gonetmon.history.Packed;
import io.gonetmon.history.Unpacked;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.model.Response;

/**
 * Writes exchanges as bytes, of which the garbage collector has nothing to do, and reads them.
 * Times are written as differences. Confined to the monitor thread.
 */
final class ExchangeCodec {
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final int REQUEST = 1;
  private static final int RESPONSE = 2;
  private static final int SAME_HOST = 4;
  private static final int FIELDS = 8;

  private final PeersCodec peers = new PeersCodec();

  void write(Packed to, Exchange exchange) {
    Request request = exchange.request();
    Response response = exchange.response();
    long base = Head.nanos(exchange);
    to.number(flags(request, response));
    to.number(exchange.outcome().ordinal());
    peers.write(to, exchange.peers(), base);
    if (request != null) {
      write(to, request, base);
    }
    if (response != null) {
      write(to, response, base, request);
    }
    to.number(exchange.requestHeadBytes());
    to.number(exchange.requestBodyBytes());
    time(to, exchange.requestEndNanos(), base);
    to.number(exchange.responseHeadBytes());
    to.number(exchange.responseBodyBytes());
    time(to, exchange.responseEndNanos(), base);
    to.number(exchange.retransmitted());
  }

  private static int flags(Request request, Response response) {
    boolean same = request != null && response != null && request.host().equals(response.host());
    boolean says = request != null && !request.fields().equals(RequestFields.NONE);
    return (request == null ? 0 : REQUEST)
        | (says ? FIELDS : 0)
        | (response == null ? 0 : RESPONSE)
        | (same ? SAME_HOST : 0);
  }

  private static void write(Packed to, Request request, long base) {
    to.signed(request.nanos() - base);
    to.signed(request.firstByteNanos() - base);
    to.number(request.ordinal());
    to.text(request.host());
    to.text(request.method());
    to.text(request.path());
    boolean prefix = request.path().startsWith(request.section());
    to.number(prefix ? request.section().length() + 1 : 0);
    if (!prefix) {
      to.text(request.section());
    }
    to.number(request.minorVersion());
    if (!request.fields().equals(RequestFields.NONE)) {
      to.text(request.fields().query());
      to.text(request.fields().agent());
      to.text(request.fields().referrer());
      to.text(request.fields().trace());
    }
  }

  private static void write(Packed to, Response response, long base, Request request) {
    to.signed(response.nanos() - base);
    to.signed(response.firstByteNanos() - base);
    to.number(response.status());
    if (request == null || !request.host().equals(response.host())) {
      to.text(response.host());
    }
  }

  /** A time, which is 0 when it is not known. */
  private static void time(Packed to, long nanos, long base) {
    to.number(nanos == 0 ? 0 : 1);
    if (nanos != 0) {
      to.signed(nanos - base);
    }
  }

  /**
   * Reads an exchange.
   *
   * @param base the time that its {@link Head} has
   */
  Exchange read(Unpacked from, long base) {
    int flags = (int) from.number();
    Outcome outcome = OUTCOMES[(int) from.number()];
    Peers ends = peers.read(from, base);
    boolean says = (flags & FIELDS) != 0;
    Request request = (flags & REQUEST) == 0 ? null : request(from, ends, base, says);
    Response response =
        (flags & RESPONSE) == 0
            ? null
            : response(from, ends, base, request, (flags & SAME_HOST) != 0);
    return new Exchange(
        request,
        response,
        from.number(),
        from.number(),
        time(from, base),
        from.number(),
        from.number(),
        time(from, base),
        (int) from.number(),
        outcome);
  }

  private static Request request(Unpacked from, Peers ends, long base, boolean says) {
    long nanos = from.signed() + base;
    long firstByteNanos = from.signed() + base;
    int ordinal = (int) from.number();
    String host = from.text();
    String method = from.text();
    String path = from.text();
    int prefix = (int) from.number();
    String section = prefix == 0 ? from.text() : path.substring(0, prefix - 1);
    int minorVersion = (int) from.number();
    RequestFields fields =
        says
            ? new RequestFields(from.text(), from.text(), from.text(), from.text())
            : RequestFields.NONE;
    return new Request(
        nanos, firstByteNanos, ends, ordinal, host, method, path, section, minorVersion, fields);
  }

  private static Response response(
      Unpacked from, Peers ends, long base, Request request, boolean sameHost) {
    long nanos = from.signed() + base;
    long firstByteNanos = from.signed() + base;
    int status = (int) from.number();
    String host = sameHost ? request.host() : from.text();
    return new Response(nanos, firstByteNanos, ends, host, status, request);
  }

  private static long time(Unpacked from, long base) {
    return from.number() == 0 ? 0 : from.signed() + base;
  }
}
