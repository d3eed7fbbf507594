package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.output.Sheet;
import io.gonetmon.query.Figures;
import io.gonetmon.query.RangeRow;
import java.util.List;
import java.util.Locale;

/** The figures of rows, to be written to a file. */
final class RowSheet {
  private RowSheet() {}

  static Sheet of(Dimension dimension, List<RangeRow> rows, double seconds) {
    List<String> columns =
        List.of(
            dimension.name().toLowerCase(Locale.ROOT),
            "requests",
            "requestsPerSecond",
            "responses",
            "clientErrors",
            "serverErrors",
            "unanswered",
            "open",
            "bytes",
            "connections",
            "p50Millis",
            "p99Millis");
    return new Sheet(columns, rows.stream().map(row -> cells(row, seconds)).toList());
  }

  private static List<Object> cells(RangeRow row, double seconds) {
    Figures figures = row.figures();
    return List.of(
        row.key(),
        figures.requests(),
        Math.round(figures.requests() / seconds * 1000) / 1000.0,
        figures.responses(),
        figures.clientErrors(),
        figures.serverErrors(),
        figures.unanswered(),
        row.open(),
        figures.bytes(),
        figures.connections(),
        figures.responseTime().p50(),
        figures.responseTime().p99());
  }
}
