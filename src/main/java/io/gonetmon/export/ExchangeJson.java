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
 * changed. Written without a library, which took three times as long: 80,000 a second could not be
 * written. Confined to one thread.
 */
public final class ExchangeJson implements Lines {
  private static final String[] OUTCOMES =
      Arrays.stream(Outcome.values())
          .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .toArray(String[]::new);

  private static final long NANOS = 1_000_000_000L;
  private static final long NANOS_IN_MILLIS = 1_000_000L;

  private long second = Long.MIN_VALUE;
  private String timeOfSecond = "";

  @Override
  public boolean append(StringBuilder to, Exchange exchange) {
    to.append("{\"type\":\"exchange\",\"at\":\"");
    time(to, at(exchange));
    to.append("\",\"outcome\":\"").append(word(exchange.outcome()));
    to.append("\",\"status\":");
    if (exchange.isUnanswered()) {
      to.append("null");
    } else {
      to.append(exchange.status());
    }
    text(to.append(",\"host\":\""), exchange.host());
    if (exchange.request() != null) {
      request(to, exchange.request());
    }
    peers(to, exchange.peers());
    bytes(to, exchange);
    millis(to.append(",\"waitingMillis\":"), exchange.waitingNanos());
    millis(to.append(",\"responseTimeMillis\":"), exchange.responseNanos());
    millis(to.append(",\"totalMillis\":"), exchange.totalNanos());
    millis(to.append(",\"handshakeMillis\":"), exchange.peers().handshakeNanos());
    to.append("}\n");
    return true;
  }

  /** An outcome as it is written. */
  static String word(Outcome outcome) {
    return OUTCOMES[outcome.ordinal()];
  }

  private static long at(Exchange exchange) {
    Request request = exchange.request();
    return request == null ? exchange.response().firstByteNanos() : request.firstByteNanos();
  }

  private static void request(StringBuilder to, Request request) {
    RequestFields fields = request.fields();
    text(to.append(",\"method\":\""), request.method());
    text(to.append(",\"path\":\""), request.path());
    text(to.append(",\"query\":\""), fields.query());
    text(to.append(",\"section\":\""), request.section());
    to.append(",\"version\":\"1.").append(request.minorVersion());
    text(to.append("\",\"userAgent\":\""), fields.agent());
    text(to.append(",\"referrer\":\""), fields.referrer());
    to.append(",\"traceparent\":\"").append(fields.trace()).append('"');
    to.append(",\"ordinal\":").append(request.ordinal());
  }

  private static void peers(StringBuilder to, Peers peers) {
    to.append(",\"connection\":").append(peers.connection());
    text(to.append(",\"interface\":\""), peers.link());
    to.append(",\"client\":\"").append(peers.clientAddress());
    to.append("\",\"clientPort\":").append(peers.client().port());
    to.append(",\"server\":\"").append(peers.serverEndpoint()).append('"');
  }

  private static void bytes(StringBuilder to, Exchange exchange) {
    to.append(",\"requestHeadBytes\":").append(exchange.requestHeadBytes());
    to.append(",\"requestBodyBytes\":").append(exchange.requestBodyBytes());
    to.append(",\"responseHeadBytes\":").append(exchange.responseHeadBytes());
    to.append(",\"responseBodyBytes\":").append(exchange.responseBodyBytes());
    to.append(",\"retransmitted\":").append(exchange.retransmitted());
  }

  /** What is not printable is escaped already; the closing quotation mark follows (RFC 8259). */
  private static void text(StringBuilder to, String text) {
    if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
      to.append(text);
    } else {
      to.append(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
    to.append('"');
  }

  /** UTC, with nine decimals. */
  private void time(StringBuilder to, long nanos) {
    long now = Math.floorDiv(nanos, NANOS);
    if (now != second) {
      second = now;
      timeOfSecond = Instant.ofEpochSecond(now).toString().replace("Z", ".");
    }
    to.append(timeOfSecond);
    digits(to, Math.floorMod(nanos, NANOS), NANOS / 10);
    to.append('Z');
  }

  /** With at least one decimal, and none more than needed; null when it is not known. */
  private static void millis(StringBuilder to, long nanos) {
    if (nanos == Exchange.UNKNOWN) {
      to.append("null");
      return;
    }
    to.append(nanos / NANOS_IN_MILLIS).append('.');
    digits(to, nanos % NANOS_IN_MILLIS, NANOS_IN_MILLIS / 10);
    int end = to.length();
    while (to.charAt(end - 1) == '0' && to.charAt(end - 2) != '.') {
      end--;
    }
    to.setLength(end);
  }

  private static void digits(StringBuilder to, long number, long highest) {
    for (long each = highest; each > 0; each /= 10) {
      to.append((char) ('0' + number / each % 10));
    }
  }
}
