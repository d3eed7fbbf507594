package io.gonetmon.dashboard;

import io.gonetmon.output.Event;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Basis;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Words over lists: how many rows, of what time, in which order, and from what. */
final class Titles {
  private Titles() {}

  /**
   * @param covered what the figures cover, in words
   */
  static Line of(
      Glyphs glyphs, ViewModel model, Pane pane, int visible, String what, String covered) {
    Listed listed = pane.listed(model);
    Line title = Line.of(what, Style.TITLE).add(" " + place(glyphs, model, pane, listed, visible));
    if (!covered.isEmpty()) {
      title.add(glyphs.dot() + covered);
    }
    if (!pane.sorts().isEmpty()) {
      Sort sort = model.sort(pane);
      String column = sort.column().toLowerCase(Locale.ROOT);
      title.add(glyphs.dot() + "by " + column + (sort.reversed() ? " reversed" : ""));
    }
    return title;
  }

  private static String place(
      Glyphs glyphs, ViewModel model, Pane pane, Listed listed, int visible) {
    if (listed.total() <= visible) {
      return HumanReadable.exact(listed.total());
    }
    int top = listed.top(model.place(pane), visible);
    int last = Math.min(listed.total(), top + visible);
    return (top + 1) + glyphs.dash() + last + " of " + HumanReadable.exact(listed.total());
  }

  /** What an answer was made from where that is not all. */
  static Line about(Glyphs glyphs, ViewModel model, Optional<Basis> basis) {
    var about = new Line();
    basis
        .map(each -> basis(model, each))
        .filter(each -> !each.isEmpty())
        .ifPresent(each -> about.add(each, Style.WARNING));
    return about;
  }

  /** Whether all that were counted in the time that is covered are still kept. */
  private static boolean isWhole(ViewModel model, Basis basis) {
    if (basis.kind() != Basis.Kind.KEPT || model.state().snapshot().isEmpty()) {
      return false;
    }
    Event.Snapshot now = model.state().snapshot().get();
    Instant end = model.until().orElse(now.session().to());
    Instant start = model.times().length().map(end::minus).orElse(now.session().from());
    return !basis.since().isAfter(start) || basis.kept() >= now.session().requests() - now.open();
  }

  /** What an answer was made from, if that is not all. */
  static String basis(ViewModel model, Basis basis) {
    if (basis.isExact() || isWhole(model, basis)) {
      return "";
    }
    String since = HumanReadable.age(model.age(basis.since()));
    String kept = HumanReadable.exact(basis.kept());
    return basis.kind() == Basis.Kind.KEPT
        ? "of the last " + kept + " (" + since + ")"
        : "of the busiest " + kept;
  }
}
