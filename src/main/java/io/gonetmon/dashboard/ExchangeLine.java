package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.time.Instant;

/**
 * A line about one exchange, or about a request that waits.
 *
 * @param withHost whether the hosts are not all the same
 */
record ExchangeLine(Glyphs glyphs, ViewModel model, int width, boolean withHost) {
  private static final int WITH_MILLIS = 64;
  private static final int WITH_CLIENT = 92;
  private static final int TIME = 9;
  private static final int EXACT_TIME = 13;
  private static final int STATUS = 8;
  private static final int FIGURE = 6;
  private static final int CLIENT = 16;
  private static final int METHOD = 7;
  private static final long LONG_NANOS = 5_000_000_000L;

  Line titles() {
    Line line = Line.of("  " + Text.padded("TIME", timeWidth()), Style.PLAIN);
    line.add(Text.padded("STATUS", STATUS) + Text.rightAligned("TOOK", FIGURE - 1));
    if (width >= WITH_MILLIS) {
      line.add(Text.rightAligned("BYTES", FIGURE + 1));
    }
    line.add("  ");
    if (width >= WITH_CLIENT) {
      line.add(Text.padded("CLIENT", CLIENT));
    }
    return line.add("REQUEST");
  }

  private int timeWidth() {
    return width >= WITH_MILLIS ? EXACT_TIME : TIME;
  }

  Line of(String mark, Exchange exchange) {
    var cells = new Cells(glyphs);
    long took = exchange.responseNanos();
    String time = took == Exchange.UNKNOWN ? cells.nothing() : HumanReadable.nanos(took);
    Line line = start(mark, nanos(exchange));
    line.add(Text.padded(status(exchange), STATUS - 1), style(exchange));
    line.add(Text.rightAligned(time, FIGURE), Style.PLAIN);
    return end(
        line,
        exchange.bytes(),
        exchange.peers().clientAddress(),
        exchange.host(),
        exchange.request());
  }

  /** Of a request that has waited until now. */
  Line of(String mark, Request waiting, long nowNanos) {
    long age = Math.max(0, nowNanos - waiting.firstByteNanos());
    Line line = start(mark, waiting.firstByteNanos());
    line.add(Text.padded("waits", STATUS - 1), Style.KEY);
    Style style = age >= LONG_NANOS ? Style.WARNING : Style.STRONG;
    line.add(Text.rightAligned(HumanReadable.nanos(age), FIGURE), style);
    return end(line, 0, waiting.peers().clientAddress(), waiting.host(), waiting);
  }

  private Line start(String mark, long nanos) {
    Instant at = Instant.ofEpochSecond(0, nanos);
    String time = width >= WITH_MILLIS ? model.exactTime(at) : model.time(at);
    return Line.of(mark + Text.padded(time, timeWidth()), Style.PLAIN);
  }

  private Line end(Line line, long bytes, String client, String host, Request asked) {
    if (width >= WITH_MILLIS) {
      String size = bytes == 0 ? "" : new Cells(glyphs).bytes(bytes);
      line.add(Text.rightAligned(size, FIGURE + 1));
    }
    line.add("  ");
    if (width >= WITH_CLIENT) {
      line.add(Text.padded(Text.cut(client, CLIENT - 1, glyphs.ellipsis()), CLIENT));
    }
    String method = asked == null ? "?" : glyphs.text(asked.method());
    line.add(Text.padded(Text.cut(method, METHOD, glyphs.ellipsis()), METHOD) + " ");
    line.add(glyphs.text((withHost ? host : "") + (asked == null ? "" : asked.path())));
    return line.add(" ".repeat(Math.max(0, width - line.width())));
  }

  /** When its first byte was captured, since the epoch. */
  static long nanos(Exchange exchange) {
    return exchange.request() == null
        ? exchange.response().firstByteNanos()
        : exchange.request().firstByteNanos();
  }

  /** The status, or why there is none. */
  static String status(Exchange exchange) {
    boolean none = exchange.isUnanswered();
    String status = none ? "none" : Integer.toString(exchange.status());
    return switch (exchange.outcome()) {
      case RESET -> none ? "reset" : status + " rst";
      case CLIENT_CLOSED, SERVER_CLOSED -> none ? status : status + " cut";
      case GAP -> none ? "lost" : status;
      case OPEN -> none ? "open" : status;
      case ANSWERED, UNPAIRED -> status;
    };
  }

  static Style style(Exchange exchange) {
    if (exchange.isUnanswered()) {
      return exchange.outcome() == Outcome.OPEN || exchange.outcome() == Outcome.GAP
          ? Style.MUTED
          : Style.ALARM;
    }
    return switch (exchange.status() / 100) {
      case 5 -> Style.ALARM;
      case 4 -> Style.WARNING;
      default -> Style.PLAIN;
    };
  }
}
