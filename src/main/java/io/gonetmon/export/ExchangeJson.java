package io.gonetmon.export;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Exchanges as objects of JSON, a line each. Names of fields are a contract: they are never
 * changed. Written without a library, and as bytes: with a StringBuilder a line cost three times as
 * much. Confined to one thread.
 */
final class ExchangeJson implements Lines {
  private static final String[] OUTCOMES =
      Arrays.stream(Outcome.values())
          .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toArray(String[]::new);

  private static final byte[][] OUTCOME_BYTES =
      Arrays.stream(OUTCOMES).map(LineBuffer::bytes).toArray(byte[][]::new);

  private static final byte[] AT = LineBuffer.bytes("{\"type\":\"exchange\",\"at\":\"");
  private static final byte[] OUTCOME = LineBuffer.bytes("Z\",\"outcome\":\"");
  private static final byte[] STATUS = LineBuffer.bytes("\",\"status\":");
  private static final byte[] NULL = LineBuffer.bytes("null");
  private static final byte[] HOST = LineBuffer.bytes(",\"host\":\"");
  private static final byte[] METHOD = LineBuffer.bytes("\",\"method\":\"");
  private static final byte[] PATH = LineBuffer.bytes("\",\"path\":\"");
  private static final byte[] QUERY = LineBuffer.bytes("\",\"query\":\"");
  private static final byte[] SECTION = LineBuffer.bytes("\",\"section\":\"");
  private static final byte[] VERSION = LineBuffer.bytes("\",\"version\":\"1.");
  private static final byte[] AGENT = LineBuffer.bytes("\",\"userAgent\":\"");
  private static final byte[] REFERRER = LineBuffer.bytes("\",\"referrer\":\"");
  private static final byte[] TRACE = LineBuffer.bytes("\",\"traceparent\":\"");
  private static final byte[] ORDINAL = LineBuffer.bytes("\",\"ordinal\":");
  private static final byte[] TEXT_END = LineBuffer.bytes("\"");
  private static final byte[] CONNECTION = LineBuffer.bytes(",\"connection\":");
  private static final byte[] INTERFACE = LineBuffer.bytes(",\"interface\":\"");
  private static final byte[] CLIENT = LineBuffer.bytes("\",\"client\":\"");
  private static final byte[] CLIENT_PORT = LineBuffer.bytes("\",\"clientPort\":");
  private static final byte[] SERVER = LineBuffer.bytes(",\"server\":\"");
  private static final byte[] REQUEST_HEAD = LineBuffer.bytes("\",\"requestHeadBytes\":");
  private static final byte[] REQUEST_BODY = LineBuffer.bytes(",\"requestBodyBytes\":");
  private static final byte[] RESPONSE_HEAD = LineBuffer.bytes(",\"responseHeadBytes\":");
  private static final byte[] RESPONSE_BODY = LineBuffer.bytes(",\"responseBodyBytes\":");
  private static final byte[] RETRANSMITTED = LineBuffer.bytes(",\"retransmitted\":");
  private static final byte[] WAITING = LineBuffer.bytes(",\"waitingMillis\":");
  private static final byte[] RESPONSE_TIME = LineBuffer.bytes(",\"responseTimeMillis\":");
  private static final byte[] TOTAL = LineBuffer.bytes(",\"totalMillis\":");
  private static final byte[] HANDSHAKE = LineBuffer.bytes(",\"handshakeMillis\":");
  private static final byte[] END = LineBuffer.bytes("}\n");
  private static final byte[] POINT = LineBuffer.bytes(".");

  private static final long NANOS = 1_000_000_000L;
  private static final int NANO_DIGITS = 9;
  private static final long NANOS_IN_MILLIS = 1_000_000L;
  private static final int MILLI_DIGITS = 6;

  private final Parts<Request> requests =
      new Parts<>(ExchangeJson::hash, ExchangeJson::areAlike, ExchangeJson::request);

  private final Parts<Peers> connections =
      new Parts<>(peers -> (int) peers.connection(), ExchangeJson::areAlike, ExchangeJson::peers);

  private long secondNanos = Long.MIN_VALUE;
  private byte[] timeOfSecond = {};

  /** An outcome as it is written. */
  static String word(Outcome outcome) {
    return OUTCOMES[outcome.ordinal()];
  }

  @Override
  public boolean append(LineBuffer to, Exchange exchange) {
    time(to.append(AT), at(exchange));
    to.append(OUTCOME).append(OUTCOME_BYTES[exchange.outcome().ordinal()]).append(STATUS);
    if (exchange.isUnanswered()) {
      to.append(NULL);
    } else {
      to.number(exchange.status());
    }
    if (exchange.request() == null) {
      text(to.append(HOST), exchange.host());
      to.append(TEXT_END);
    } else {
      requests.append(to, exchange.request());
      trace(to, exchange.request().fields().trace());
      to.append(ORDINAL).number(exchange.request().ordinal());
    }
    connections.append(to, exchange.peers());
    to.append(REQUEST_HEAD).number(exchange.requestHeadBytes());
    to.append(REQUEST_BODY).number(exchange.requestBodyBytes());
    to.append(RESPONSE_HEAD).number(exchange.responseHeadBytes());
    to.append(RESPONSE_BODY).number(exchange.responseBodyBytes());
    to.append(RETRANSMITTED).number(exchange.retransmitted());
    millis(to.append(WAITING), exchange.waitingNanos());
    millis(to.append(RESPONSE_TIME), exchange.responseNanos());
    millis(to.append(TOTAL), exchange.totalNanos());
    millis(to.append(HANDSHAKE), exchange.peers().handshakeNanos());
    to.append(END);
    return true;
  }

  private static long at(Exchange exchange) {
    Request request = exchange.request();
    return request == null ? exchange.response().firstByteNanos() : request.firstByteNanos();
  }

  /** Another one with each request, if there is one. */
  private static void trace(LineBuffer to, String trace) {
    to.append(TRACE);
    if (!trace.isEmpty()) {
      text(to, trace);
    }
  }

  /** All that requests often have in common. */
  private static void request(LineBuffer to, Request request) {
    RequestFields fields = request.fields();
    text(to.append(HOST), request.host());
    text(to.append(METHOD), request.method());
    text(to.append(PATH), request.path());
    text(to.append(QUERY), fields.query());
    text(to.append(SECTION), request.section());
    to.append(VERSION).number(request.minorVersion());
    text(to.append(AGENT), fields.agent());
    text(to.append(REFERRER), fields.referrer());
  }

  private static int hash(Request request) {
    RequestFields fields = request.fields();
    int target = 31 * request.path().hashCode() + fields.query().hashCode();
    return 31 * (31 * target + request.host().hashCode()) + fields.agent().hashCode();
  }

  private static boolean areAlike(Request one, Request other) {
    RequestFields fields = one.fields();
    RequestFields others = other.fields();
    return one.path().equals(other.path())
        && fields.query().equals(others.query())
        && one.host().equals(other.host())
        && one.method().equals(other.method())
        && one.section().equals(other.section())
        && one.minorVersion() == other.minorVersion()
        && fields.agent().equals(others.agent())
        && fields.referrer().equals(others.referrer());
  }

  private static void peers(LineBuffer to, Peers peers) {
    to.append(CONNECTION).number(peers.connection());
    text(to.append(INTERFACE), peers.link());
    text(to.append(CLIENT), peers.clientAddress());
    to.append(CLIENT_PORT).number(peers.client().port());
    text(to.append(SERVER), peers.serverEndpoint());
  }

  private static boolean areAlike(Peers one, Peers other) {
    return one.connection() == other.connection()
        && one.client().port() == other.client().port()
        && one.link().equals(other.link())
        && one.clientAddress().equals(other.clientAddress())
        && one.serverEndpoint().equals(other.serverEndpoint());
  }

  /** What is not printable is escaped already (RFC 8259, section 7). */
  private static void text(LineBuffer to, String text) {
    boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    to.append(LineBuffer.bytes(plain ? text : text.replace("\\", "\\\\").replace("\"", "\\\"")));
  }

  /** UTC, with nine decimals. */
  private void time(LineBuffer to, long nanos) {
    long into = nanos - secondNanos;
    if (into < 0 || into >= NANOS) {
      into = Math.floorMod(nanos, NANOS);
      secondNanos = nanos - into;
      Instant second = Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS));
      timeOfSecond = LineBuffer.bytes(second.toString().replace("Z", "."));
    }
    to.append(timeOfSecond).digits(into, NANO_DIGITS);
  }

  /** With at least one decimal, and none more than needed; null when it is not known. */
  private static void millis(LineBuffer to, long nanos) {
    if (nanos == Exchange.UNKNOWN) {
      to.append(NULL);
    } else {
      long millis = nanos / NANOS_IN_MILLIS;
      to.number(millis).append(POINT);
      to.digits(nanos - millis * NANOS_IN_MILLIS, MILLI_DIGITS).withoutLastZeros();
    }
  }
}
