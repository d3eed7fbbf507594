package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;

/** Where on the screen what is around the page goes, and what is left to the page. */
record Frame(
    Area tabs,
    Area verdict,
    Area graph,
    Area heat,
    Area crumbs,
    Area page,
    Area news,
    Area footer) {
  private static final int LEAST_WIDTH = 40;
  private static final int LEAST_HEIGHT = 10;
  private static final int WITH_HEAT = 110;
  private static final int HIGH = 30;
  private static final int VERY_HIGH = 45;

  /** Whether the screen is too small for a page. */
  static boolean tooSmall(Area screen) {
    return screen.width() < LEAST_WIDTH || screen.height() < LEAST_HEIGHT;
  }

  static Frame of(Area screen, ViewModel model) {
    int graph = graphRows(screen.height());
    int crumbs = model.screen().position().trail().size() > 1 ? 1 : 0;
    boolean typing = model.screen().overlay() instanceof Overlay.Prompt;
    int news = typing ? 1 : AlertLine.rows(model);
    int heat = heatColumns(screen, model);
    Area rest = screen.below(2);
    Area below = rest.below(graph + crumbs);
    return new Frame(
        screen.top(1),
        screen.below(1).top(1),
        rest.top(graph).left(screen.width() - heat),
        rest.top(graph).right(heat),
        rest.below(graph).top(crumbs),
        below.top(below.height() - news - 1),
        below.below(below.height() - news - 1).top(news),
        screen.below(screen.height() - 1));
  }

  /** Response times are beside the graph where there is room for both, and no page about them. */
  private static int heatColumns(Area screen, ViewModel model) {
    boolean shown =
        screen.width() >= WITH_HEAT
            && screen.height() >= HIGH
            && model.screen().position().zoomed().isEmpty()
            && model.screen().position().view() != View.LATENCY;
    return shown ? screen.width() * 2 / 5 : 0;
  }

  private static int graphRows(int height) {
    if (height < 18) {
      return height < 13 ? 0 : 1;
    }
    if (height < HIGH) {
      return 3;
    }
    return height < VERY_HIGH ? 6 : 9;
  }
}
