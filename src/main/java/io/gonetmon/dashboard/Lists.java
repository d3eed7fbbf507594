package io.gonetmon.dashboard;

import java.time.Instant;
import java.util.Optional;

/** What keys change of the place in the list that they are for. */
record Lists(Composition composition) {
  private ScreenState screen() {
    return composition.model().screen();
  }

  private Position position() {
    return screen().position();
  }

  private ScreenState clear() {
    return screen().with(Overlay.NONE);
  }

  ScreenState apply(Command command) {
    return switch (command) {
      case UP -> moved(-1);
      case DOWN -> moved(1);
      case PAGE_UP -> moved(-visible());
      case PAGE_DOWN -> moved(visible());
      case FIRST -> at(0);
      case LAST -> at(Integer.MAX_VALUE);
      case OPEN -> open();
      case NEXT_PANE -> focus(1);
      case PREVIOUS_PANE -> focus(-1);
      case ZOOM -> zoom();
      case SORT -> sorted(1);
      case SORT_BACK -> sorted(-1);
      case REVERSE -> sorted(0);
      default -> clear();
    };
  }

  private int visible() {
    return composition.focused().map(each -> each.pane().visible(each.area())).orElse(1);
  }

  private ScreenState moved(int rows) {
    return composition
        .focused()
        .map(each -> each.pane())
        .map(
            pane ->
                place(
                    pane,
                    pane.listed(composition.model())
                        .moved(composition.model().place(pane), rows, visible())))
        .orElse(clear());
  }

  private ScreenState at(int row) {
    return composition
        .focused()
        .map(each -> each.pane())
        .map(pane -> row == 0 ? place(pane, Place.TOP) : place(pane, last(pane)))
        .orElse(clear());
  }

  private Place last(Pane pane) {
    Listed listed = pane.listed(composition.model());
    return listed.at(listed.total() - 1, 0, visible());
  }

  private ScreenState place(Pane pane, Place place) {
    return clear().with(position().with(pane, place));
  }

  private ScreenState open() {
    ViewModel model = composition.model();
    Optional<Pane> pane = model.focused();
    Optional<String> key = pane.flatMap(each -> each.listed(model).selected(model.place(each)));
    if (key.isEmpty()) {
      return clear();
    }
    Optional<Page> page = pane.get().open(model, key.get());
    if (page.isPresent()) {
      return clear().with(opened(remembering(pane.get(), key.get()), page.get()));
    }
    return pane.get()
        .moment(model, key.get())
        .map(this::jump)
        .orElseGet(() -> screen().with(new Overlay.Message("There is nothing behind this row.")));
  }

  /** On the page; a neighbour on the same connection takes the place of the one that is shown. */
  private static Position opened(Position from, Page page) {
    if (!(page instanceof Page.One one)) {
      return from.down(page);
    }
    Position there = from.page() instanceof Page.One ? from.instead(page) : from.down(page);
    Optional<String> itself = Optional.of(Long.toString(one.number()));
    return there.with(new DetailPane(one.number()), new Place(itself, 0, 0));
  }

  /** The position, with the opened row selected, so that it still is on the way back. */
  private Position remembering(Pane pane, String key) {
    ViewModel model = composition.model();
    Place place = model.place(pane);
    int index = pane.listed(model).index(place);
    return position().with(pane, new Place(Optional.of(key), index, place.top()));
  }

  private ScreenState jump(Instant at) {
    return screen()
        .with(new TimeTravel(composition).to(at))
        .with(Overlay.NONE)
        .with(position().to(View.HOSTS));
  }

  private ScreenState zoom() {
    Optional<Pane> alone =
        position().zoomed().isPresent() ? Optional.empty() : composition.model().focused();
    return clear().with(position().zoomed(alone));
  }

  /** The place of the list that keys are for, among all of them. */
  private int focused() {
    return Math.max(0, composition.model().focused().map(composition.lists()::indexOf).orElse(0));
  }

  private ScreenState focus(int by) {
    int lists = composition.lists().size();
    return lists < 2
        ? clear()
        : clear().with(position().focused(Math.floorMod(focused() + by, lists)));
  }

  private ScreenState sorted(int by) {
    Optional<Pane> pane = composition.model().focused().filter(each -> !each.sorts().isEmpty());
    if (pane.isEmpty()) {
      return clear();
    }
    Sort sort = composition.model().sort(pane.get());
    Sort next = by == 0 ? sort.reverse() : sort.step(pane.get().sorts(), by);
    return clear().with(pane.get().name(), next);
  }
}
