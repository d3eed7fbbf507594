package io.gonetmon.dashboard;

import io.gonetmon.query.Span;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Mouse;
import java.time.Instant;
import java.util.Optional;

/**
 * What the mouse changes of what the operator sees, as a pure function of what is on the screen.
 */
record Pointing(Composition composition, Glyphs glyphs) {
  private static final int WHEEL_ROWS = 3;

  private ScreenState screen() {
    return composition.model().screen();
  }

  private ScreenState clear() {
    return screen().with(Overlay.NONE);
  }

  ScreenState take(Mouse mouse) {
    return switch (mouse.action()) {
      case PRESS -> mouse.button() == Mouse.Button.LEFT ? press(mouse) : screen();
      case DRAG -> drag(mouse);
      case RELEASE -> screen().overlay() instanceof Overlay.Marking ? clear() : screen();
      case WHEEL_UP -> wheel(mouse, -WHEEL_ROWS);
      case WHEEL_DOWN -> wheel(mouse, WHEEL_ROWS);
    };
  }

  private ScreenState press(Mouse mouse) {
    Frame frame = composition.frame();
    if (frame.tabs().contains(mouse.column(), mouse.row())) {
      return Tabs.at(mouse.column(), frame.tabs(), composition.model(), glyphs.dot())
          .map(view -> clear().with(screen().position().to(view)))
          .orElse(clear());
    }
    if (TimelineGraph.cells(frame.graph()).contains(mouse.column(), mouse.row())) {
      return mark(mouse);
    }
    return at(mouse).map(placed -> press(placed, mouse)).orElse(clear());
  }

  private Optional<Placed> at(Mouse mouse) {
    return composition.panes().stream()
        .filter(each -> each.pane().isList())
        .filter(each -> each.area().contains(mouse.column(), mouse.row()))
        .findFirst();
  }

  private ScreenState press(Placed placed, Mouse mouse) {
    ViewModel model = composition.model();
    Pane pane = placed.pane();
    Area area = placed.area();
    int line = mouse.row() - area.row() - (area.height() - pane.visible(area));
    if (line < 0) {
      return pane.sortAt(glyphs, model, area, mouse.column())
          .map(title -> clear().with(pane.name(), sorted(model.sort(pane), title)))
          .orElse(clear());
    }
    Marked marked = Marked.of(model, pane, pane.visible(area));
    Optional<String> key = marked.key(line);
    if (key.isEmpty()) {
      return clear();
    }
    Optional<Span> span = pane.span(model, area, mouse.column());
    boolean again = model.place(pane).selected().equals(key) && isFocused(pane);
    if (again && span.filter(time -> !time.equals(model.span())).isEmpty()) {
      return new Navigation(composition).apply(Command.OPEN);
    }
    Place selected = new Place(key, marked.top() + line, marked.top());
    ScreenState chosen = clear().with(focused(pane).with(pane, selected));
    return span.map(this::marked).map(chosen::with).orElse(chosen);
  }

  private Times marked(Span span) {
    Instant end = span.end().orElseThrow();
    return new TimeTravel(composition).between(end.minus(span.length().orElseThrow()), end);
  }

  private static Sort sorted(Sort before, String title) {
    return before.column().equals(title) ? before.reverse() : Sort.by(title);
  }

  private boolean isFocused(Pane pane) {
    return composition.model().focused().filter(pane::equals).isPresent();
  }

  private Position focused(Pane pane) {
    int index = composition.lists().indexOf(pane);
    return screen().position().focused(Math.max(0, index));
  }

  private ScreenState wheel(Mouse mouse, int rows) {
    return at(mouse).map(placed -> wheel(placed, rows)).orElse(screen());
  }

  private ScreenState wheel(Placed placed, int rows) {
    ViewModel model = composition.model();
    Pane pane = placed.pane();
    Place moved = pane.listed(model).moved(model.place(pane), rows, pane.visible(placed.area()));
    return clear().with(focused(pane).with(pane, moved));
  }

  private ScreenState mark(Mouse mouse) {
    return time(mouse)
        .map(at -> screen().with(new TimeTravel(composition).to(at)).with(new Overlay.Marking(at)))
        .orElse(clear());
  }

  private ScreenState drag(Mouse mouse) {
    Optional<Instant> to = time(mouse);
    if (to.isEmpty() || !(screen().overlay() instanceof Overlay.Marking marking)) {
      return screen();
    }
    boolean back = to.get().isBefore(marking.from());
    Instant begin = back ? to.get() : marking.from();
    Instant end = back ? marking.from() : to.get();
    return begin.equals(end)
        ? screen()
        : screen().with(new TimeTravel(composition).between(begin, end));
  }

  /** The end of the cell of the graph that is pointed at. */
  private Optional<Instant> time(Mouse mouse) {
    Area cells = TimelineGraph.cells(composition.frame().graph());
    int cell = Math.max(0, Math.min(cells.width() - 1, mouse.column() - cells.column()));
    return TimeAxis.of(composition.model(), cells.width()).map(axis -> axis.start(cell + 1));
  }
}
