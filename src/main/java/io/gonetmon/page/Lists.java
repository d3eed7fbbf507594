package io.gonetmon.page;

import io.gonetmon.output.HumanReadable;
import io.gonetmon.page.Table.Column;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.Rows;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a report: hosts, clients, what failed, what was slow. */
final class Lists {
  private static final int SLOWEST = 15;

  private final Markup html;
  private final Clock clock;

  Lists(Markup html, Clock clock) {
    this.html = html;
    this.clock = clock;
  }

  void hosts(Rows rows) {
    heading("Hosts", count(rows));
    Table table =
        begin(
            "Hosts",
            "Host",
            new Column("Max", Table.EXTRA),
            new Column("In flight", Table.EXTRA),
            new Column("Data", Table.EXTRA));
    for (RangeRow row : rows.rows()) {
      counted(table.row(), row);
      var times = row.figures().responseTime();
      table.figure(Figure.millis(times, times.max()), times.max());
      table.count(row.open());
      table.bytes(row.figures().bytes());
    }
    table.end();
  }

  void clients(Rows rows) {
    heading("Clients", count(rows));
    Table table =
        begin(
            "Clients",
            "Client",
            new Column("Connections", Table.EXTRA),
            new Column("Data", Table.EXTRA));
    for (RangeRow row : rows.rows()) {
      counted(table.row(), row);
      table.count(row.figures().connections());
      table.bytes(row.figures().bytes());
    }
    table.end();
  }

  /** A table with what {@link #counted} fills, and some more columns. */
  private Table begin(String title, String name, Column... more) {
    List<Column> columns =
        List.of(
            new Column(name, Table.TEXT),
            new Column("Requests", Table.NUMBER),
            new Column("Over time", Table.TRACE),
            new Column("Failed", Table.NUMBER),
            new Column("4xx", Table.NUMBER),
            new Column("p50", Table.NUMBER),
            new Column("p99", Table.NUMBER));
    return Table.begin(
        html, title, Stream.concat(columns.stream(), Stream.of(more)).toArray(Column[]::new));
  }

  private static void counted(Table table, RangeRow row) {
    var figures = row.figures();
    var times = figures.responseTime();
    table.name(row.key());
    table.count(figures.requests());
    table.trace(row.trace());
    table.figure(Figure.share(figures.failureShare()), figures.failureShare(), "bad");
    table.figure(Figure.share(figures.clientErrorShare()), figures.clientErrorShare(), "warn");
    table.figure(Figure.millis(times, times.p50()), times.p50());
    table.figure(Figure.millis(times, times.p99()), times.p99());
  }

  void failures(Rows rows) {
    heading("Failing", rows.keys().isEmpty() ? "nothing failed" : count(rows));
    if (rows.keys().isEmpty()) {
      return;
    }
    Table table =
        Table.begin(
            html,
            "What failed",
            new Column("How", Table.TEXT),
            new Column("Request", Table.TEXT),
            new Column("Times", Table.NUMBER),
            new Column("Over time", Table.TRACE),
            new Column("Last", Table.EXTRA));
    for (RangeRow row : rows.rows()) {
      String[] words = row.key().split(" ", 2);
      boolean isClients = words[0].startsWith("4");
      table.row().cell(words[0], isClients ? "warn" : "bad");
      table.name(words.length < 2 ? "" : words[1]);
      table.count(row.figures().requests());
      table.trace(row.trace());
      table.figure(time(row.lastNanos()), (double) row.lastNanos());
    }
    table.end();
  }

  private String time(long nanos) {
    return nanos == 0 ? Figure.ZERO : clock.time(Instant.ofEpochSecond(0, nanos));
  }

  void slowest(Exchanges exchanges) {
    List<SlowPath> paths = SlowPath.of(exchanges.exchanges());
    heading("Slowest", "among the slowest %d exchanges".formatted(exchanges.exchanges().size()));
    Table table =
        Table.begin(
            html,
            "Slowest requests",
            new Column("Slowest", Table.NUMBER),
            new Column("Request", Table.TEXT),
            new Column("Status", Table.NUMBER),
            new Column("Times", Table.NUMBER),
            new Column("At", Table.EXTRA));
    for (SlowPath each : paths.subList(0, Math.min(SLOWEST, paths.size()))) {
      table.row().figure(Figure.millis(each.millis()), each.millis());
      table.name(each.request());
      table.figure(Figure.count(each.status()), (double) each.status(), statusLook(each.status()));
      table.count(each.times());
      table.figure(time(each.atNanos()), (double) each.atNanos());
    }
    table.end();
  }

  void statuses(Rows rows) {
    html.own("<ul class=\"statuses\" aria-label=\"Responses by status\">");
    for (RangeRow row : rows.rows()) {
      html.open("li").leaf("b", row.key(), "class", statusLook(Integer.parseInt(row.key())));
      html.text(" " + HumanReadable.exact(row.figures().responses())).close("li");
    }
    html.close("ul");
  }

  private static String statusLook(int status) {
    return status >= 500 ? "bad" : status >= 400 ? "warn" : "";
  }

  private static String count(Rows rows) {
    String shown =
        rows.rows().size() < rows.keys().size()
            ? "the first %d of %,d, by requests".formatted(rows.rows().size(), rows.keys().size())
            : "%,d".formatted(rows.keys().size());
    return shown + (rows.basis().kind() == Basis.Kind.COUNTED ? "" : ", of what is kept");
  }

  void heading(String title, String more) {
    html.leaf("h2", title).leaf("p", more, "class", "note");
  }
}
