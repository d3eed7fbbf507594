package io.gonetmon.dashboard;

import io.gonetmon.model.Period;

/** The time that the figures cover. */
enum Scope {
  WINDOW(Period.LAST_WINDOW),
  SESSION(Period.SESSION);

  private final Period period;

  Scope(Period period) {
    this.period = period;
  }

  /** What to ask for; before the first window is complete, the last one lists the running one. */
  Period period() {
    return period;
  }
}
