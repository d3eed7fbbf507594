package io.gonetmon.page;

import io.gonetmon.query.Timeline;
import java.time.Duration;
import java.time.Instant;

/** The times below a chart. */
final class Axis {
  private static final int STEPS = 4;

  private Axis() {}

  static void times(Markup html, Timeline timeline, Clock clock) {
    Duration length = timeline.cell().multipliedBy(timeline.moments().size());
    html.own("<div class=\"axis\" aria-hidden=\"true\">");
    for (int i = 0; i <= STEPS; i++) {
      Instant at = timeline.from().plus(length.multipliedBy(i).dividedBy(STEPS));
      html.leaf("span", clock.mark(at));
    }
    html.close("div");
  }
}
