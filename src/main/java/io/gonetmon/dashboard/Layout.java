package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;

/** Which panel goes where: the essential ones first, the others as far as there is room. */
record Layout(
    Area header,
    Area watchdog,
    Area traffic,
    Area hosts,
    Area sections,
    Area alerts,
    Area connections,
    Area losses,
    Area footer) {
  private static final int WIDE = 120;
  private static final int HOSTS = 79;
  private static final int GAP = 2;

  /** Whether the screen is too small for panels. */
  static boolean tooSmall(Area screen) {
    return screen.width() < 40 || screen.height() < 10;
  }

  /**
   * @param interfaces how many would like a row
   * @param open whether one host takes the place of all
   */
  static Layout of(Area screen, int interfaces, boolean open) {
    boolean wide = screen.width() >= WIDE && !open;
    var heights = RowBudget.of(screen.height(), interfaces, open, wide);
    return wide ? twoColumns(screen, heights) : oneColumn(screen, heights);
  }

  private static Layout oneColumn(Area screen, RowBudget heights) {
    var stack = new Stack(screen);
    return new Layout(
        stack.next(heights.header()),
        stack.next(heights.watchdog()),
        stack.next(heights.traffic()),
        stack.next(heights.hosts()),
        stack.next(heights.sections()),
        stack.next(heights.alerts()),
        stack.next(heights.connections()),
        stack.next(heights.losses()),
        stack.next(heights.footer()));
  }

  private static Layout twoColumns(Area screen, RowBudget heights) {
    var stack = new Stack(screen);
    int left = Math.max(HOSTS, screen.width() * 3 / 5);
    int right = screen.width() - left - GAP;
    Area header = stack.next(heights.header());
    Area upper = stack.next(heights.watchdog());
    Area lower = stack.next(heights.hosts());
    return new Layout(
        header,
        upper.left(left),
        upper.right(right),
        lower.left(left),
        lower.right(right),
        stack.next(heights.alerts()),
        stack.next(heights.connections()),
        stack.next(heights.losses()),
        stack.next(heights.footer()));
  }

  /** Hands out rows from the top. */
  private static final class Stack {
    private Area rest;

    Stack(Area screen) {
      rest = screen;
    }

    Area next(int rows) {
      Area next = rest.top(rows);
      rest = rest.below(rows);
      return next;
    }
  }
}
