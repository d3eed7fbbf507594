package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Detail;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lines about one exchange: what it was, how it compares, and its timing drawn. */
record DetailLines(Glyphs glyphs, ViewModel model, Detail detail, Exchange exchange) {
  List<Line> lines(int width) {
    var lines = new ArrayList<Line>();
    lines.add(head());
    lines.add(result());
    lines.addAll(new ExchangeTiming(glyphs, exchange).lines(width));
    return lines;
  }

  private Line head() {
    Instant at = Instant.ofEpochSecond(0, ExchangeLine.nanos(exchange));
    Request asked = exchange.request();
    Line line = Line.of(model.exactTime(at) + "  ", Style.PLAIN);
    if (asked == null) {
      return line.add("? " + exchange.host(), Style.STRONG);
    }
    RequestFields fields = asked.fields();
    String query = fields.query().isEmpty() ? "" : "?" + fields.query();
    line.add(asked.method() + " " + exchange.host() + asked.path() + query, Style.STRONG);
    add(line, "  by ", fields.agent());
    add(line, "  from ", fields.referrer());
    add(line, "  trace ", fields.trace());
    return line;
  }

  private static void add(Line line, String name, String value) {
    if (!value.isEmpty()) {
      line.add(name + value);
    }
  }

  private Line result() {
    Line line = Line.of(ExchangeLine.status(exchange), ExchangeLine.style(exchange));
    if (exchange.responseNanos() != Exchange.UNKNOWN) {
      line.add("  ").add(HumanReadable.nanos(exchange.responseNanos()), Style.STRONG);
      Quantiles alike = detail.responseTime();
      if (alike.count() > 1) {
        line.add("  p50 of its like " + HumanReadable.millis(alike.p50()));
        line.add(glyphs.dot() + "slower than " + HumanReadable.share(detail.slowerThan()));
      }
    }
    line.add(
        "  "
            + HumanReadable.exact(detail.sameStatus())
            + " of "
            + HumanReadable.exact(detail.alike()));
    return line.add(" like it ended so");
  }
}
