package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Quantiles;
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
    String method = exchange.request() == null ? "?" : exchange.request().method();
    String path = exchange.request() == null ? "" : exchange.request().path();
    return Line.of(model.exactTime(at) + "  ", Style.PLAIN)
        .add(method + " " + exchange.host() + path, Style.STRONG);
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
