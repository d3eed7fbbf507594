package io.gonetmon.dashboard;

/** How many rows each panel gets; a panel without rows is not shown. */
record RowBudget(
    int header,
    int watchdog,
    int traffic,
    int hosts,
    int sections,
    int alerts,
    int connections,
    int losses,
    int footer) {

  /**
   * @param wide whether traffic is beside the watchdog, and sections are beside the hosts
   */
  static RowBudget of(int rows, int interfaces, boolean open, boolean wide) {
    var budget = new Budget(rows);
    boolean stacked = !open && !wide;
    int header = budget.all(1);
    int losses = budget.all(1);
    int footer = budget.all(1);
    int watchdog = budget.all(2);
    int hosts = budget.all(5) + (open ? budget.all(4) : 0);
    watchdog += budget.all(1);
    int alerts = budget.all(2);
    int traffic = stacked ? budget.all(2) : 0;
    header += budget.all(1);
    int sections = stacked ? budget.all(3) : 0;
    traffic += stacked ? budget.upTo(Math.min(interfaces, 3) - 1) : 0;
    watchdog += wide ? budget.upTo(Math.min(interfaces, 4) - 2) : 0;
    alerts += budget.all(1);
    int connections = budget.all(1);
    int rest = budget.rest();
    watchdog += budget.upTo(Math.min(2, rest / 6));
    alerts += budget.upTo(Math.min(6, rest / 6));
    sections += stacked ? budget.upTo(rest / 3) : 0;
    hosts += budget.upTo(budget.rest());
    return new RowBudget(
        header, watchdog, traffic, hosts, sections, alerts, connections, losses, footer);
  }

  /** Rows that are still to be given away. */
  private static final class Budget {
    private int left;

    Budget(int rows) {
      left = rows;
    }

    int all(int wanted) {
      return wanted <= left ? upTo(wanted) : 0;
    }

    int upTo(int wanted) {
      int given = Math.max(0, Math.min(wanted, left));
      left -= given;
      return given;
    }

    int rest() {
      return left;
    }
  }
}
