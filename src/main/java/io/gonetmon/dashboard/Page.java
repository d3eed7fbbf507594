package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Request;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.terminal.Area;
import io.gonetmon.where.Condition;
import java.util.List;
import java.util.Optional;

/** What is shown below the graph: some panes. */
sealed interface Page {

  /** What it is called in the trail that led to it. */
  String crumb();

  /** Its panes, the first one to be chosen in first. */
  List<Placed> panes(ViewModel model, Area area);

  /** The same with its rows divided in another way. */
  default Optional<Page> otherwise() {
    return Optional.empty();
  }

  /** How its rows are divided, if in one of several ways. */
  default String way() {
    return "";
  }

  /** All hosts. */
  record Hosts() implements Page {
    @Override
    public String crumb() {
      return "Hosts";
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return Arrangement.hosts(model, area);
    }
  }

  /**
   * A host.
   *
   * @param by sections or paths
   * @param within what else is asked of its exchanges
   */
  record Host(String host, Dimension by, Condition within) implements Page {
    @Override
    public String crumb() {
      return host;
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      var rows = RowsPane.of(by, host, within);
      return Arrangement.rows(rows, Conditions.host(host, within), area);
    }

    @Override
    public String way() {
      return by == Dimension.SECTION ? "sections" : "paths";
    }

    @Override
    public Optional<Page> otherwise() {
      Dimension other = by == Dimension.SECTION ? Dimension.PATH : Dimension.SECTION;
      return Optional.of(new Host(host, other, within));
    }
  }

  /** The paths of a section of a host. */
  record Section(String host, String section, Condition within) implements Page {
    @Override
    public String crumb() {
      return section;
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      Condition part = Conditions.section(section, within);
      var rows = RowsPane.of(Dimension.PATH, host, part);
      return Arrangement.rows(rows, Conditions.host(host, part), area);
    }
  }

  /** Exchanges that have something in common. */
  record Group(String crumb, Kept kept, Condition within) implements Page {
    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return Arrangement.group(kept, within, area);
    }
  }

  /** One exchange. */
  record One(String crumb, long number) implements Page {
    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return List.of(new Placed(new DetailPane(number), area));
    }
  }

  /** A request that waits for its response. */
  record Stuck(Request request) implements Page {
    @Override
    public String crumb() {
      return request.method() + " " + request.path();
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return List.of(new Placed(new StuckPane(request), area));
    }
  }

  /** What is asked and answered just now. */
  record Requests() implements Page {
    @Override
    public String crumb() {
      return "Requests";
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return List.of(new Placed(ExchangesPane.tail(), area));
    }
  }

  /** What failed. */
  record Errors() implements Page {
    @Override
    public String crumb() {
      return "Errors";
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return Arrangement.errors(area);
    }
  }

  /** How long responses took. */
  record Latency() implements Page {
    @Override
    public String crumb() {
      return "Latency";
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return Arrangement.latency(area);
    }
  }

  /** Who asks. */
  record Clients() implements Page {
    @Override
    public String crumb() {
      return "Clients";
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return Arrangement.clients(model, area);
    }
  }

  /** A client, by its hosts. */
  record Client(String address, Condition within) implements Page {
    @Override
    public String crumb() {
      return address;
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      Condition part = Conditions.client(address, within);
      return Arrangement.rows(RowsPane.of(Dimension.HOST, part), part, area);
    }
  }

  /** When there was too much. */
  record Alerts() implements Page {
    @Override
    public String crumb() {
      return "Alerts";
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return Arrangement.alerts(model, area);
    }
  }

  /** What is captured, and what is missing in it. */
  record Wire() implements Page {
    @Override
    public String crumb() {
      return "Wire";
    }

    @Override
    public List<Placed> panes(ViewModel model, Area area) {
      return Arrangement.wire(area);
    }
  }
}
