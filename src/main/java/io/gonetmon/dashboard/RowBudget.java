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
    var unassigned = new Unassigned(rows);
    boolean stacked = !open && !wide;
    int header = unassigned.allOrNone(1);
    int losses = unassigned.allOrNone(1);
    int footer = unassigned.allOrNone(1);
    int watchdog = unassigned.allOrNone(2);
    int hosts = unassigned.allOrNone(5) + (open ? unassigned.allOrNone(4) : 0);
    watchdog += unassigned.allOrNone(1);
    int alerts = unassigned.allOrNone(2);
    int traffic = stacked ? unassigned.allOrNone(2) : 0;
    header += unassigned.allOrNone(1);
    int sections = stacked ? unassigned.allOrNone(3) : 0;
    traffic += stacked ? unassigned.upTo(Math.min(interfaces, 3) - 1) : 0;
    watchdog += wide ? unassigned.upTo(Math.min(interfaces, 4) - 2) : 0;
    alerts += unassigned.allOrNone(1);
    int connections = unassigned.allOrNone(1);
    int rest = unassigned.rest();
    watchdog += unassigned.upTo(Math.min(2, rest / 6));
    alerts += unassigned.upTo(Math.min(6, rest / 6));
    sections += stacked ? unassigned.upTo(rest / 3) : 0;
    hosts += unassigned.upTo(unassigned.rest());
    return new RowBudget(
        header, watchdog, traffic, hosts, sections, alerts, connections, losses, footer);
  }

  /** The rows that no panel has yet. */
  private static final class Unassigned {
    private int left;

    Unassigned(int rows) {
      left = rows;
    }

    int allOrNone(int wanted) {
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
