package io.gonetmon.dashboard;

import io.gonetmon.model.Report;
import io.gonetmon.terminal.Glyphs;

/** Formats the time that the figures cover. */
final class TimeRange {
  private TimeRange() {}

  static String of(ViewModel model, Glyphs glyphs) {
    return model.report().map(report -> of(model, report, glyphs)).orElse("");
  }

  private static String of(ViewModel model, Report report, Glyphs glyphs) {
    boolean running = model.view().scope() == Scope.SESSION || model.state().window().isEmpty();
    return running
        ? "since " + model.timeAndDay(report.from())
        : model.time(report.from()) + glyphs.dash() + model.time(report.to());
  }
}
