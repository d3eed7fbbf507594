package io.gonetmon.dashboard;

import io.gonetmon.query.Query;
import io.gonetmon.terminal.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is on the screen, and where. */
record Composition(ViewModel model, Frame frame, List<Placed> panes) {
  static Composition of(ViewModel unfocused, Area screen) {
    Frame frame = Frame.of(screen, unfocused);
    List<Placed> panes = placed(unfocused, frame);
    List<Pane> lists = panes.stream().map(Placed::pane).filter(Pane::isList).toList();
    int focus = unfocused.screen().position().focus();
    Optional<Pane> focused =
        lists.isEmpty()
            ? Optional.empty()
            : Optional.of(lists.get(Math.min(focus, lists.size() - 1)));
    return new Composition(unfocused.focusedOn(focused), frame, panes);
  }

  private static List<Placed> placed(ViewModel model, Frame frame) {
    Optional<Pane> alone = model.screen().position().zoomed();
    if (alone.isPresent()) {
      Pane pane =
          alone.get() instanceof HeatPane ? HeatPane.of(frame.page().height()) : alone.get();
      return List.of(new Placed(pane, frame.page()));
    }
    var panes = new ArrayList<>(model.page().panes(model, frame.page()));
    if (!frame.heat().isEmpty()) {
      panes.add(new Placed(HeatPane.of(frame.heat().height()), frame.heat()));
    }
    return panes;
  }

  /** The panes that keys can be for. */
  List<Pane> lists() {
    return panes.stream().map(Placed::pane).filter(Pane::isList).toList();
  }

  /** The pane that keys are for, and where it is. */
  Optional<Placed> focused() {
    return panes.stream()
        .filter(each -> model.focused().filter(each.pane()::equals).isPresent())
        .findFirst();
  }

  /** What all that is shown asks for. */
  Map<Pane, Query> queries() {
    var queries = new LinkedHashMap<Pane, Query>();
    ask(queries, new Placed(new Verdict(), frame.verdict()));
    if (!frame.graph().isEmpty()) {
      ask(queries, new Placed(new TimelineGraph(), frame.graph()));
    }
    ask(queries, new Placed(new AlertLine(), frame.news()));
    panes.forEach(each -> ask(queries, each));
    return queries;
  }

  private void ask(Map<Pane, Query> queries, Placed placed) {
    if (!placed.area().isEmpty() || placed.pane() instanceof Verdict) {
      placed
          .pane()
          .query(model, placed.area())
          .ifPresent(query -> queries.put(placed.pane(), query));
    }
  }
}
