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

  private static final byte[] COLON = LineBuffer.bytes(":");
  private static final byte[] SPACE = LineBuffer.bytes(" ");
  private static final byte[] NOBODY = LineBuffer.bytes(" - - [");
  private static final byte[] REQUEST = LineBuffer.bytes("] \"");
  private static final byte[] QUERY = LineBuffer.bytes("?");
  private static final byte[] VERSION = LineBuffer.bytes(" HTTP/1.");
  private static final byte[] STATUS = LineBuffer.bytes("\" ");
  private static final byte[] QUOTED = LineBuffer.bytes(" \"");
  private static final byte[] QUOTED_TOO = LineBuffer.bytes("\" \"");
  private static final byte[] QUOTE = LineBuffer.bytes("\"");
  private static final byte[] END = LineBuffer.bytes("\n");

  private final QuotedTexts words = new QuotedTexts(LogLine::word);
  private final QuotedTexts values = new QuotedTexts(LogLine::value);
  private final DateTimeFormatter time;
  private final boolean virtualHost;

  private long second = Long.MIN_VALUE;
  private byte[] timeOfSecond = {};

  LogLine(ZoneId zone, boolean virtualHost) {
    this.time =
        DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH).withZone(zone);
    this.virtualHost = virtualHost;
  }

  /** None for an exchange of which no server would write one. */
  @Override
  public boolean append(LineBuffer line, Exchange exchange) {
    Request request = exchange.request();
    int status = status(exchange);
    if (request == null || status == 0) {
      return false;
    }
    if (virtualHost) {
      line.append(words.of(host(exchange))).append(COLON);
      line.number(exchange.peers().server().port()).append(SPACE);
    }
    line.append(values.of(exchange.peers().clientAddress())).append(NOBODY);
    line.append(time(request.firstByteNanos())).append(REQUEST);
    request(line, request);
    line.append(STATUS).number(status).append(SPACE).number(exchange.responseBodyBytes());
    line.append(QUOTED).append(values.of(request.fields().referrer()));
    line.append(QUOTED_TOO).append(values.of(request.fields().agent())).append(QUOTE);
    if (virtualHost) {
      line.append(SPACE).number(TimeUnit.NANOSECONDS.toMicros(Math.max(0, total(exchange))));
    }
    line.append(END);
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

  private byte[] time(long nanos) {
    long now = Math.floorDiv(nanos, 1_000_000_000L);
    if (now != second) {
      second = now;
      timeOfSecond = LineBuffer.bytes(time.format(Instant.ofEpochSecond(now)));
    }
    return timeOfSecond;
  }

  private void request(LineBuffer line, Request request) {
    line.append(words.of(request.method())).append(SPACE).append(words.of(request.path()));
    if (!request.fields().query().isEmpty()) {
      line.append(QUERY).append(words.of(request.fields().query()));
    }
    line.append(VERSION).number(request.minorVersion());
  }

  /** A part of the request line, where a space would separate it. */
  private static String word(String text) {
    return escaped(text.replace(" ", "%20"));
  }

  private static String value(String text) {
    return text.isEmpty() ? "-" : escaped(text);
  }

  /** As nginx does; what was not printable is escaped already. */
  private static String escaped(String text) {
    var line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '"' -> line.append("\\x22");
        case '\\' -> line.append(isEscape(text, i) ? "\\" : "\\x5C");
        default -> line.append(each);
      }
    }
    return line.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 1 < text.length() && (text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'u');
  }
}
