package io.gonetmon.dashboard;

import io.gonetmon.model.Alert;
import io.gonetmon.model.Event;
import java.time.Instant;

/** An entry of the history: an alert raised or recovered, or a notice. */
record HistoryEntry(Instant at, Kind kind, String text) {
  enum Kind {
    RAISED,
    RECOVERED,
    NOTICE
  }

  static HistoryEntry of(Alert alert) {
    String hits = HumanReadable.exact(alert.hits());
    return alert instanceof Alert.Raised
        ? new HistoryEntry(
            alert.at(), Kind.RAISED, "High traffic generated an alert - hits = " + hits)
        : new HistoryEntry(alert.at(), Kind.RECOVERED, "Alert recovered - hits = " + hits);
  }

  static HistoryEntry of(Event.Notice notice) {
    return new HistoryEntry(notice.at(), Kind.NOTICE, notice.text());
  }
}
