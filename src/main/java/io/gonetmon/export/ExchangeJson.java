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

  private final QuotedTexts texts = new QuotedTexts(ExchangeJson::escaped);
  private long second = Long.MIN_VALUE;
  private byte[] timeOfSecond = {};

  /** An outcome as it is written. */
  static String word(Outcome outcome) {
    return OUTCOMES[outcome.ordinal()];
  }

  /** What is not printable is escaped already (RFC 8259, section 7). */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
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
    to.append(HOST).append(texts.of(exchange.host()));
    if (exchange.request() == null) {
      to.append(TEXT_END);
    } else {
      request(to, exchange.request());
    }
    peers(to, exchange.peers());
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

  private void request(LineBuffer to, Request request) {
    RequestFields fields = request.fields();
    to.append(METHOD).append(texts.of(request.method()));
    to.append(PATH).append(texts.of(request.path()));
    to.append(QUERY).append(texts.of(fields.query()));
    to.append(SECTION).append(texts.of(request.section()));
    to.append(VERSION).number(request.minorVersion());
    to.append(AGENT).append(texts.of(fields.agent()));
    to.append(REFERRER).append(texts.of(fields.referrer()));
    to.append(TRACE).append(LineBuffer.bytes(fields.trace()));
    to.append(ORDINAL).number(request.ordinal());
  }

  private void peers(LineBuffer to, Peers peers) {
    to.append(CONNECTION).number(peers.connection());
    to.append(INTERFACE).append(texts.of(peers.link()));
    to.append(CLIENT).append(texts.of(peers.clientAddress()));
    to.append(CLIENT_PORT).number(peers.client().port());
    to.append(SERVER).append(texts.of(peers.serverEndpoint()));
  }

  /** UTC, with nine decimals. */
  private void time(LineBuffer to, long nanos) {
    long now = Math.floorDiv(nanos, NANOS);
    if (now != second) {
      second = now;
      timeOfSecond = LineBuffer.bytes(Instant.ofEpochSecond(now).toString().replace("Z", "."));
    }
    to.append(timeOfSecond).digits(Math.floorMod(nanos, NANOS), NANO_DIGITS);
  }

  /** With at least one decimal, and none more than needed; null when it is not known. */
  private static void millis(LineBuffer to, long nanos) {
    if (nanos == Exchange.UNKNOWN) {
      to.append(NULL);
    } else {
      to.number(nanos / NANOS_IN_MILLIS).append(POINT);
      to.digits(nanos % NANOS_IN_MILLIS, MILLI_DIGITS).withoutLastZeros();
    }
  }
}
