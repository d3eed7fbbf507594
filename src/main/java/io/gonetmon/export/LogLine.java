package io.gonetmon.export;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Exchanges as lines of a web server's log: the combined format, or the one of virtual hosts with
 * the duration in microseconds, as Apache's {@code %D}. Confined to one thread.
 */
final class LogLine implements Lines {
  /** What nginx writes when the client closes the connection first. */
  private static final int CLIENT_CLOSED = 499;

  /** What nginx writes when it closes the connection without a response. */
  private static final int SERVER_CLOSED = 444;

  private final DateTimeFormatter time;
  private final boolean virtualHost;

  private long second = Long.MIN_VALUE;
  private String timeOfSecond = "";

  LogLine(ZoneId zone, boolean virtualHost) {
    this.time =
        DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH).withZone(zone);
    this.virtualHost = virtualHost;
  }

  /** None for an exchange of which no server would write one. */
  @Override
  public boolean append(StringBuilder line, Exchange exchange) {
    Request request = exchange.request();
    int status = status(exchange);
    if (request == null || status == 0) {
      return false;
    }
    if (virtualHost) {
      line.append(host(exchange)).append(':').append(exchange.peers().server().port()).append(' ');
    }
    line.append(exchange.peers().clientAddress()).append(" - - [");
    line.append(time(request.firstByteNanos())).append("] \"");
    request(line, request);
    line.append("\" ").append(status).append(' ').append(exchange.responseBodyBytes());
    quoted(line.append(' '), request.fields().referrer());
    quoted(line.append(' '), request.fields().agent());
    if (virtualHost) {
      line.append(' ').append(TimeUnit.NANOSECONDS.toMicros(Math.max(0, total(exchange))));
    }
    line.append('\n');
    return true;
  }

  private static int status(Exchange exchange) {
    return switch (exchange.outcome()) {
      case ANSWERED -> exchange.status();
      case CLIENT_CLOSED -> exchange.isUnanswered() ? CLIENT_CLOSED : exchange.status();
      case SERVER_CLOSED, RESET -> exchange.isUnanswered() ? SERVER_CLOSED : exchange.status();
      case GAP, UNPAIRED, OPEN -> 0;
    };
  }

  private static long total(Exchange exchange) {
    return exchange.isUnanswered()
        ? exchange.requestEndNanos() - exchange.request().firstByteNanos()
        : exchange.totalNanos();
  }

  /** Without the port that the format writes apart. */
  private static String host(Exchange exchange) {
    String host = exchange.host();
    String port = ":" + exchange.peers().server().port();
    String bare = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    return bare.indexOf(' ') < 0 ? bare : "-";
  }

  private String time(long nanos) {
    long now = Math.floorDiv(nanos, 1_000_000_000L);
    if (now != second) {
      second = now;
      timeOfSecond = time.format(Instant.ofEpochSecond(now));
    }
    return timeOfSecond;
  }

  private static void request(StringBuilder line, Request request) {
    word(line, request.method());
    word(line.append(' '), request.path());
    if (!request.fields().query().isEmpty()) {
      word(line.append('?'), request.fields().query());
    }
    line.append(" HTTP/1.").append(request.minorVersion());
  }

  /** A part of the request line, where a space would separate it. */
  private static void word(StringBuilder line, String text) {
    escape(line, text.replace(" ", "%20"));
  }

  private static void quoted(StringBuilder line, String text) {
    line.append('"');
    escape(line, text.isEmpty() ? "-" : text);
    line.append('"');
  }

  /** As nginx does; what was not printable is escaped already. */
  private static void escape(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '"' -> line.append("\\x22");
        case '\\' -> line.append(isEscape(text, i) ? "\\" : "\\x5C");
        default -> line.append(each);
      }
    }
  }

  private static boolean isEscape(String text, int at) {
    return at + 1 < text.length() && (text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'u');
  }
}
