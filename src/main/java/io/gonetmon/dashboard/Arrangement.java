package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Episode;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.ExchangeQuery.Order;
import io.gonetmon.terminal.Area;
import io.gonetmon.where.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which panes a page has room for, and where they are. */
final class Arrangement {
  private static final int WITH_SECOND = 10;
  private static final int WIDE = 110;
  private static final int VERY_WIDE = 170;
  private static final int GAP = 1;
  private static final int STEP = 4;
  private static final int LEAST_ALERTS = 2;
  private static final int WIRE_ROWS = 13;

  private Arrangement() {}

  static List<Placed> hosts(ViewModel model, Area area) {
    var hosts = RowsPane.of(Dimension.HOST, Condition.ALL);
    Optional<String> host = hosts.listed(model).selected(model.place(hosts));
    if (host.isEmpty() || area.height() < WITH_SECOND) {
      return List.of(new Placed(hosts, area));
    }
    var panes = new ArrayList<Placed>();
    Area left = area.width() >= VERY_WIDE ? area.left(area.width() * 3 / 5) : area;
    int top = rows(hosts.listed(model).total(), left.height());
    panes.add(new Placed(hosts, left.top(top)));
    Area below = left.below(top);
    var sections = RowsPane.of(Dimension.SECTION, host.get(), Condition.ALL);
    Condition where = Conditions.host(host.get(), Condition.ALL);
    if (area.width() >= WIDE) {
      Area first = below.left(below.width() / 2);
      panes.add(new Placed(sections, first));
      latest(panes, where, below.right(below.width() - first.width() - GAP));
    } else {
      panes.add(new Placed(sections, below));
    }
    if (area.width() >= VERY_WIDE) {
      aside(panes, model, area.right(area.width() - left.width() - GAP));
    }
    return panes;
  }

  /** How many rows a list gets that has others below it: in steps, so that it seldom changes. */
  private static int rows(int listed, int height) {
    int needed = (listed + 2 + STEP) / STEP * STEP;
    return Math.max(height / 3, Math.min(needed, height * 3 / 5));
  }

  private static void latest(List<Placed> panes, Condition where, Area area) {
    int top = area.height() / 2;
    panes.add(new Placed(ExchangesPane.latest("latest", where), area.top(top)));
    panes.add(new Placed(ExchangesPane.slowest(where), area.below(top)));
  }

  private static void aside(List<Placed> panes, ViewModel model, Area area) {
    int alerts = Math.min(area.height() / 3, model.state().episodes().size() + LEAST_ALERTS);
    Area rest = area.above(alerts);
    int top = rest.height() / 2;
    panes.add(new Placed(failed(), rest.top(top)));
    panes.add(new Placed(RowsPane.of(Dimension.CLIENT, Condition.ALL), rest.below(top)));
    panes.add(new Placed(new AlertsPane(), area.below(rest.height())));
  }

  /** Rows, and the exchanges that they count. */
  static List<Placed> rows(RowsPane rows, Condition where, Area area) {
    if (area.height() < WITH_SECOND) {
      return List.of(new Placed(rows, area));
    }
    if (area.width() >= VERY_WIDE) {
      Area left = area.left(area.width() / 2);
      var panes = new ArrayList<Placed>();
      panes.add(new Placed(rows, left));
      latest(panes, where, area.right(area.width() - left.width() - GAP));
      return panes;
    }
    int top = area.height() / 2;
    return List.of(
        new Placed(rows, area.top(top)),
        new Placed(ExchangesPane.latest("latest", where), area.below(top)));
  }

  /** Exchanges, and who asked. */
  static List<Placed> group(Kept kept, Condition where, Area area) {
    var exchanges = new ExchangesPane("requests", kept, where, Order.NEWEST);
    if (area.height() < WITH_SECOND) {
      return List.of(new Placed(exchanges, area));
    }
    int bottom = Math.max(4, area.height() / 3);
    var clients = RowsPane.of(Dimension.CLIENT, where);
    return List.of(
        new Placed(exchanges, area.top(area.height() - bottom)),
        new Placed(clients, area.below(area.height() - bottom)));
  }

  private static Pane failed() {
    return new RowsPane("failed", Dimension.FAILURE, Optional.empty(), Conditions.NOT_4XX);
  }

  static List<Placed> errors(Area area) {
    if (area.height() < WITH_SECOND) {
      return List.of(new Placed(failed(), area));
    }
    int bottom = area.height() / 3;
    var refused = new RowsPane("4xx", Dimension.FAILURE, Optional.empty(), Conditions.ONLY_4XX);
    return List.of(
        new Placed(failed(), area.top(area.height() - bottom)),
        new Placed(refused, area.below(area.height() - bottom)));
  }

  static List<Placed> latency(Area area) {
    var slowest = ExchangesPane.slowest(Condition.ALL);
    if (area.height() < WITH_SECOND) {
      return List.of(new Placed(slowest, area));
    }
    int top = Math.min(26, area.height() * 2 / 3);
    return List.of(
        new Placed(HeatPane.of(top), area.top(top)), new Placed(slowest, area.below(top)));
  }

  static List<Placed> clients(ViewModel model, Area area) {
    var clients = RowsPane.of(Dimension.CLIENT, Condition.ALL);
    Optional<String> client = clients.listed(model).selected(model.place(clients));
    if (client.isEmpty() || area.height() < WITH_SECOND) {
      return List.of(new Placed(clients, area));
    }
    Condition where = Conditions.client(client.get(), Condition.ALL);
    int bottom = area.height() / 3;
    return List.of(
        new Placed(clients, area.top(area.height() - bottom)),
        new Placed(RowsPane.of(Dimension.HOST, where), area.below(area.height() - bottom)));
  }

  static List<Placed> alerts(ViewModel model, Area area) {
    var alerts = new AlertsPane();
    Optional<Episode> selected = AlertsPane.selected(model);
    if (selected.isEmpty() || area.height() < WITH_SECOND) {
      return List.of(new Placed(alerts, area));
    }
    int third = area.height() / 3;
    return List.of(
        new Placed(alerts, area.top(area.height() - 2 * third)),
        new Placed(
            new PeakPane(Dimension.HOST, selected.get().peakAt()),
            area.below(area.height() - 2 * third).top(third)),
        new Placed(
            new PeakPane(Dimension.CLIENT, selected.get().peakAt()),
            area.below(area.height() - third)));
  }

  static List<Placed> wire(Area area) {
    if (area.height() < WIRE_ROWS + WITH_SECOND / 2) {
      return List.of(new Placed(new WirePane(), area));
    }
    var panes = new ArrayList<Placed>();
    panes.add(new Placed(new WirePane(), area.top(WIRE_ROWS)));
    Area below = area.below(WIRE_ROWS);
    Area servers = area.width() >= WIDE ? below.left(below.width() / 2) : below;
    panes.add(new Placed(RowsPane.of(Dimension.SERVER, Condition.ALL), servers));
    if (area.width() >= WIDE) {
      Area right = below.right(below.width() - servers.width() - GAP);
      int top = right.height() / 2;
      panes.add(new Placed(RowsPane.of(Dimension.STATUS, Condition.ALL), right.top(top)));
      panes.add(new Placed(RowsPane.of(Dimension.METHOD, Condition.ALL), right.below(top)));
    }
    return panes;
  }
}
