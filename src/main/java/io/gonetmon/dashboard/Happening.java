package io.gonetmon.dashboard;

import io.gonetmon.report.Alert;
import io.gonetmon.report.Bulletin;
import java.time.Instant;

/** An entry of the history: an alert, its end, or a notice. */
record Happening(Instant at, Kind kind, String text) {
  enum Kind {
    RAISED,
    RECOVERED,
    NOTICE
  }

  static Happening of(Alert alert) {
    String hits = Figures.exact(alert.hits());
    return alert instanceof Alert.Raised
        ? new Happening(alert.at(), Kind.RAISED, "High traffic generated an alert - hits = " + hits)
        : new Happening(alert.at(), Kind.RECOVERED, "Alert recovered - hits = " + hits);
  }

  static Happening of(Bulletin.Notice notice) {
    return new Happening(notice.at(), Kind.NOTICE, notice.text());
  }
}
