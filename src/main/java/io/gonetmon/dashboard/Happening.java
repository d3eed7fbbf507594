package io.gonetmon.dashboard;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import java.time.Instant;

/** An entry of the history: an alert, its end, or a notice. */
record Happening(Instant at, Kind kind, String text) {
  enum Kind {
    RAISED,
    RECOVERED,
    NOTICE
  }

  static Happening of(Alert alert) {
    String hits = HumanReadable.exact(alert.hits());
    return alert instanceof Alert.Raised
        ? new Happening(alert.at(), Kind.RAISED, "High traffic generated an alert - hits = " + hits)
        : new Happening(alert.at(), Kind.RECOVERED, "Alert recovered - hits = " + hits);
  }

  static Happening of(Event.Notice notice) {
    return new Happening(notice.at(), Kind.NOTICE, notice.text());
  }
}
