package io.gonetmon.page;

import java.util.List;

/** A table that can be sorted where there is a script, and read where there is none. */
final class Table {
  /** The class of a column of text. */
  static final String TEXT = "t";

  /** The class of a column of figures. */
  static final String NUMBER = "n";

  /** The class of a column of figures that small screens have no room for. */
  static final String EXTRA = "n x";

  /** The class of a column of small pictures. */
  static final String TRACE = "s";

  private final Markup html;
  private final List<Column> columns;
  private int next;

  /** What a column is called, and how it looks. */
  record Column(String title, String kind) {}

  private Table(Markup html, List<Column> columns) {
    this.html = html;
    this.columns = columns;
  }

  static Table begin(Markup html, String label, Column... columns) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    html.open("table").own("<thead><tr>");
    for (Column each : columns) {
      html.leaf("th", each.title(), "scope", "col", "class", each.kind());
    }
    html.own("</tr></thead>\n<tbody>");
    return new Table(html, List.of(columns));
  }

  Table row() {
    html.own(next == 0 ? "<tr>" : "</tr>\n<tr>");
    next = 0;
    return this;
  }

  /** The name of a row. */
  Table name(String text) {
    html.leaf("th", text, "scope", "row", "class", columns.get(next++).kind());
    return this;
  }

  /** A figure, and what it is sorted by. */
  Table figure(String text, double value) {
    return figure(text, value, "");
  }

  /** A figure that means something when it is not zero. */
  Table figure(String text, double value, String meaning) {
    String kind = columns.get(next++).kind();
    String look = text.equals(Figure.ZERO) ? " z" : meaning.isEmpty() ? "" : " " + meaning;
    html.leaf("td", text, "class", kind + look, "data-v", Double.toString(value));
    return this;
  }

  Table count(long value) {
    return figure(Figure.count(value), (double) value);
  }

  Table bytes(long value) {
    return figure(Figure.bytes(value), (double) value);
  }

  Table cell(String text, String look) {
    String kind = columns.get(next++).kind();
    html.leaf("td", text, "class", look.isEmpty() ? kind : kind + " " + look);
    return this;
  }

  Table trace(List<Integer> trace) {
    html.open("td", "class", columns.get(next++).kind());
    Spark.draw(html, trace);
    html.close("td");
    return this;
  }

  void end() {
    html.own(next == 0 ? "" : "</tr>").own("</tbody></table></div>\n");
  }
}
