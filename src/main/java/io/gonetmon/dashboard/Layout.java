package io.gonetmon.dashboard;

import io.gonetmon.terminal.Area;

/** Which panel goes where: the essential ones first, the others if there is room. */
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
   * @param interfaces how many there are to list
   * @param open whether one host is shown instead of the list
   */
  static Layout of(Area screen, int interfaces, boolean open) {
    boolean wide = screen.width() >= WIDE && !open;
    var rows = RowBudget.of(screen.height(), interfaces, open, wide);
    return wide ? twoColumns(screen, rows) : oneColumn(screen, rows);
  }

  private static Layout oneColumn(Area screen, RowBudget rows) {
    var stack = new Stack(screen);
    return new Layout(
        stack.next(rows.header()),
        stack.next(rows.watchdog()),
        stack.next(rows.traffic()),
        stack.next(rows.hosts()),
        stack.next(rows.sections()),
        stack.next(rows.alerts()),
        stack.next(rows.connections()),
        stack.next(rows.losses()),
        stack.next(rows.footer()));
  }

  private static Layout twoColumns(Area screen, RowBudget rows) {
    var stack = new Stack(screen);
    int left = Math.max(HOSTS, screen.width() * 3 / 5);
    int right = screen.width() - left - GAP;
    Area header = stack.next(rows.header());
    Area upper = stack.next(rows.watchdog());
    Area lower = stack.next(rows.hosts());
    return new Layout(
        header,
        upper.left(left),
        upper.right(right),
        lower.left(left),
        lower.right(right),
        stack.next(rows.alerts()),
        stack.next(rows.connections()),
        stack.next(rows.losses()),
        stack.next(rows.footer()));
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
