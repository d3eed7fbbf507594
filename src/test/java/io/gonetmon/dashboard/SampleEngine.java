package io.gonetmon.dashboard;

import io.gonetmon.model.Event;
import io.gonetmon.model.ListedRow;
import io.gonetmon.model.Period;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.model.RowQuery;
import io.gonetmon.model.Rows;
import io.gonetmon.model.SortKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Plays the engine: answers what a dashboard asks for with the hosts of the reports it passes. */
final class SampleEngine implements Consumer<List<RowQuery>> {
  private final List<List<RowQuery>> asked = new ArrayList<>();
  private Optional<Report> lastWindow = Optional.empty();
  private Optional<Report> window = Optional.empty();
  private Optional<Report> session = Optional.empty();
  private final Map<String, Double> rates = new HashMap<>();
  private boolean due;
  private boolean busy;

  @Override
  public void accept(List<RowQuery> queries) {
    asked.add(queries);
    due = true;
  }

  /** All that was asked for, oldest first. */
  List<List<RowQuery>> asked() {
    return List.copyOf(asked);
  }

  /** Answers nothing, or goes on. */
  void busy(boolean now) {
    busy = now;
  }

  /** Returns what reaches a live sink of an event: reports without rows. */
  Event pass(Event event) {
    if (event instanceof Event.Window w) {
      lastWindow = Optional.of(w.report());
      window = Optional.empty();
      due = true;
      return new Event.Window(withoutRows(w.report()));
    }
    if (event instanceof Event.Snapshot s) {
      session.ifPresent(before -> measure(before, s.session()));
      window = Optional.of(s.window());
      session = Optional.of(s.session());
      due = true;
      return new Event.Snapshot(
          withoutRows(s.window()),
          withoutRows(s.session()),
          s.hitsPerTick(),
          s.oldestOpen(),
          s.open());
    }
    return event;
  }

  private static Report withoutRows(Report report) {
    return new Report(
        report.from(),
        report.to(),
        report.requests(),
        report.responses(),
        report.hostCount(),
        List.of(),
        List.of(),
        List.of(),
        report.interfaces(),
        report.connections(),
        report.watchdog(),
        report.losses());
  }

  private void measure(Report before, Report now) {
    double seconds = seconds(Duration.between(before.to(), now.to()));
    Map<String, Long> counts =
        before.hosts().stream().collect(Collectors.toMap(Row::key, Row::hits));
    rates.clear();
    for (Row host : now.hosts()) {
      long moved = host.hits() - counts.getOrDefault(host.key(), 0L);
      rates.put(host.key(), Math.max(0, moved) / seconds);
    }
  }

  boolean hasAnswers() {
    return due && !busy && !asked.isEmpty();
  }

  /** What is asked for now, if that or the figures have changed since the last call. */
  List<Event> answers() {
    if (!hasAnswers()) {
      return List.of();
    }
    due = false;
    return asked.get(asked.size() - 1).stream()
        .<Event>map(query -> new Event.Listing(answer(query)))
        .toList();
  }

  private Rows answer(RowQuery query) {
    List<ListedRow> all = hosts(query.period()).stream().sorted(order(query.sort())).toList();
    List<String> keys = all.stream().map(each -> each.row().key()).toList();
    int first = first(query, keys);
    int last = (int) Math.min(keys.size(), (long) first + query.count());
    return new Rows(query, keys, first, all.subList(first, last));
  }

  private List<ListedRow> hosts(Period period) {
    return switch (period) {
      case WINDOW -> listed(window, false);
      case LAST_WINDOW -> lastWindow();
      case SESSION -> listed(session.or(() -> lastWindow), false);
    };
  }

  private List<ListedRow> lastWindow() {
    var rows = new ArrayList<>(listed(lastWindow, false));
    Set<String> known = rows.stream().map(each -> each.row().key()).collect(Collectors.toSet());
    listed(window, true).stream()
        .filter(each -> !known.contains(each.row().key()))
        .forEach(rows::add);
    return rows;
  }

  private List<ListedRow> listed(Optional<Report> report, boolean fresh) {
    return report
        .map(r -> r.hosts().stream().map(host -> listed(host, r.length(), fresh)).toList())
        .orElse(List.of());
  }

  private ListedRow listed(Row host, Duration length, boolean fresh) {
    Double rate = rates.get(host.key());
    OptionalDouble now = rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    return new ListedRow(host, host.hits() / Math.max(1e-3, seconds(length)), now, fresh);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static Comparator<ListedRow> order(SortKey sort) {
    Comparator<ListedRow> byKey = Comparator.comparing(each -> each.row().key());
    ToDoubleFunction<ListedRow> figure =
        switch (sort) {
          case HITS -> each -> each.row().hits();
          case REQUESTS -> each -> each.row().requests();
          case RATE -> each -> each.now().orElse(-1);
          case ERRORS -> each -> each.row().statusClass(4) + each.row().statusClass(5);
          case P99 -> each -> each.row().responseTime().p99();
          case KEY -> each -> 0;
        };
    return Comparator.comparingDouble(figure).reversed().thenComparing(byKey);
  }

  private static int first(RowQuery query, List<String> keys) {
    int selected = query.selected().map(keys::indexOf).orElse(-1);
    int first = Math.max(0, Math.min(query.first(), keys.size() - 1));
    return selected < 0 ? first : Math.max(Math.min(first, selected), selected - query.count() + 1);
  }
}
