package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.terminal.Bar;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where the time of an exchange went, drawn to scale: its connection, request, and response. */
record ExchangeTiming(Glyphs glyphs, Exchange exchange) {
  private static final int LABEL = 11;
  private static final int FIGURE = 9;
  private static final int ABOUT = 42;
  private static final int SHORTEST = 8;

  List<Line> lines(int width) {
    var lines = new ArrayList<Line>();
    connection(lines, width);
    if (exchange.request() == null) {
      lines.add(last("response").add("the request was not seen", Style.MUTED));
      return lines;
    }
    int room = Math.max(SHORTEST, width - LABEL - FIGURE - ABOUT);
    Scale scale = Scale.of(exchange, room);
    long asked = Math.max(scale.begin(), exchange.requestEndNanos());
    String request = bytes(exchange.requestHeadBytes(), exchange.requestBodyBytes());
    lines.add(bar(branch("request"), scale, scale.begin(), asked, request));
    if (exchange.response() == null) {
      lines.add(last("response").add(ending(), noResponse()));
      return lines;
    }
    long first = Math.max(asked, exchange.response().firstByteNanos());
    long end = Math.max(first, exchange.responseEndNanos());
    String response = bytes(exchange.responseHeadBytes(), exchange.responseBodyBytes());
    lines.add(bar(branch("waiting"), scale, asked, first, "for the server"));
    lines.add(bar(last("response"), scale, first, end, response + ", " + ending()));
    return lines;
  }

  private void connection(List<Line> lines, int width) {
    Line line = branch("").add(connectionFacts());
    Peers peers = exchange.peers();
    Line ends =
        new Line().add(peers.client() + " " + glyphs.to() + " " + peers.server(), Style.PLAIN);
    if (line.width() + 2 + ends.width() <= width) {
      lines.add(line.add(" ".repeat(width - line.width() - ends.width())).add(ends));
    } else {
      lines.add(branch("").add(ends).add("  " + peers.link(), Style.MUTED));
      lines.add(line);
    }
  }

  private String connectionFacts() {
    Peers peers = exchange.peers();
    var text = new StringBuilder("connection " + peers.connection());
    Request request = exchange.request();
    if (request != null) {
      text.append(", ").append(ordinal(request.ordinal())).append(" request on it");
      Duration open = Duration.ofNanos(request.firstByteNanos() - peers.openedNanos());
      text.append(", open ").append(HumanReadable.age(open));
    }
    if (peers.handshakeNanos() != Exchange.UNKNOWN) {
      text.append(", handshake ").append(time(peers.handshakeNanos()));
    }
    return text + ", " + exchange.retransmitted() + " retransmitted";
  }

  private static String ordinal(int number) {
    int tens = number / 10 % 10;
    String[] endings = {"th", "st", "nd", "rd"};
    int last = number % 10;
    return number + (tens == 1 || last > 3 ? "th" : endings[last]);
  }

  /** What took from one time to another, begun where the one before has ended. */
  private Line bar(Line label, Scale scale, long from, long to, String about) {
    int start = Math.min(scale.room() - 1, (int) scale.cells(from - scale.begin()));
    int room = scale.room() - start;
    double share = Math.max(Double.MIN_VALUE, scale.cells(to - from) / room);
    return label
        .add(" ".repeat(start))
        .add(Bar.filled(share, room, glyphs), Style.GRAPH)
        .add(" " + time(to - from), Style.STRONG)
        .add("   " + about, Style.MUTED);
  }

  /** How much time a cell is. */
  private record Scale(long begin, long length, int room) {
    static Scale of(Exchange exchange, int room) {
      long begin = exchange.request().firstByteNanos();
      long end = Math.max(exchange.requestEndNanos(), exchange.responseEndNanos());
      if (exchange.response() != null) {
        end = Math.max(end, exchange.response().firstByteNanos());
      }
      return new Scale(begin, Math.max(1, end - begin), room);
    }

    double cells(long nanos) {
      return Math.max(0, (double) nanos * room / length);
    }
  }

  private Line branch(String label) {
    return Line.of(glyphs.branch() + " ", Style.RULE)
        .add(label.isEmpty() ? "" : Text.padded(label, LABEL - 2), Style.MUTED);
  }

  private Line last(String label) {
    return Line.of(glyphs.lastBranch() + " ", Style.RULE)
        .add(Text.padded(label, LABEL - 2), Style.MUTED);
  }

  private Style noResponse() {
    return switch (exchange.outcome()) {
      case OPEN, GAP -> Style.MUTED;
      default -> Style.ALARM;
    };
  }

  private String ending() {
    boolean none = exchange.response() == null;
    return switch (exchange.outcome()) {
      case ANSWERED, UNPAIRED -> "complete";
      case RESET -> none ? "none: the connection was reset" : "cut by a reset";
      case CLIENT_CLOSED -> none ? "none: the client closed the connection" : "cut by the client";
      case SERVER_CLOSED -> none ? "none: the server closed the connection" : "cut by the server";
      case GAP -> none ? "not seen: packets were lost" : "not seen as a whole";
      case OPEN -> none ? "none yet" : "not at its end yet";
    };
  }

  private static String bytes(long head, long body) {
    return "head " + HumanReadable.bytes(head) + ", body " + HumanReadable.bytes(body);
  }

  private static String time(long nanos) {
    return HumanReadable.nanos(Math.max(0, nanos));
  }
}
