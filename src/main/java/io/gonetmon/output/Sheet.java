package io.gonetmon.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table to be written to a file.
 *
 * @param columns their names
 * @param rows texts and numbers, as many as there are columns in each
 */
public record Sheet(List<String> columns, List<List<Object>> rows) {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** An array of objects, one a line. */
  public String json() throws IOException {
    var text = new StringWriter();
    text.append("[");
    String separator = "\n";
    for (List<Object> row : rows) {
      text.append(separator);
      object(text, row);
      separator = ",\n";
    }
    return text.append("\n]\n").toString();
  }

  private void object(StringWriter text, List<Object> row) throws IOException {
    var json = new JsonWriter(text);
    json.beginObject();
    for (int i = 0; i < columns.size(); i++) {
      json.name(columns.get(i));
      if (row.get(i) instanceof Number number) {
        json.value(number);
      } else {
        json.value(String.valueOf(row.get(i)));
      }
    }
    json.endObject();
    json.flush();
  }

  /** All quoted (RFC 4180); what a spreadsheet would take for a formula begins with {@code '}. */
  public String csv() {
    var text = new StringBuilder();
    line(text, columns);
    rows.forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<?> cells) {
    text.append(cells.stream().map(Sheet::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String quoted(Object cell) {
    String text = String.valueOf(cell);
    boolean formula =
        !(cell instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
