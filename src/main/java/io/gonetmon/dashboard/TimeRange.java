package io.gonetmon.dashboard;

import io.gonetmon.model.Report;
import io.gonetmon.terminal.Glyphs;

/** Says from when to when the figures are. */
final class TimeRange {
  private TimeRange() {}

  static String of(ViewModel scene, Glyphs glyphs) {
    return scene.report().map(report -> of(scene, report, glyphs)).orElse("");
  }

  private static String of(ViewModel scene, Report report, Glyphs glyphs) {
    boolean running = scene.view().scope() == Scope.SESSION || scene.picture().window().isEmpty();
    return running
        ? "since " + scene.timeAndDay(report.from())
        : scene.time(report.from()) + glyphs.dash() + scene.time(report.to());
  }
}
