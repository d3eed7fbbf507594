package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import io.gonetmon.output.Sheet;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.ExchangeQuery.Order;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.query.Query;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.where.Condition;
import io.gonetmon.where.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Exchanges one by one, those that wait for their response on top.
 *
 * @param title what they are called
 * @param within what is asked of them, besides the filter
 * @param first how they are ordered unless another order was chosen
 */
record ExchangesPane(String title, Kept kept, Condition within, Order first) implements Pane {
  private static final String TIME = "TIME";
  private static final String TOOK = "TOOK";
  private static final int WITH_HEADING = 8;

  /** All, the newest first. */
  static ExchangesPane tail() {
    return latest("requests", Condition.ALL);
  }

  static ExchangesPane latest(String title, Condition within) {
    return new ExchangesPane(title, Kept.ANY, within, Order.NEWEST);
  }

  static ExchangesPane slowest(Condition within) {
    return new ExchangesPane("slowest", Kept.ANY, within, Order.SLOWEST);
  }

  @Override
  public String name() {
    return title;
  }

  @Override
  public List<String> sorts() {
    return first == Order.SLOWEST ? List.of(TOOK, TIME) : List.of(TIME, TOOK);
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public int visible(Area area) {
    return Math.max(1, area.height() - (area.height() < WITH_HEADING ? 1 : 2));
  }

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    int visible = visible(area);
    Place place = model.place(this);
    int top = listed(model).top(place, visible) - waiting(model).size();
    OptionalLong selected =
        place.selected().filter(key -> Character.isDigit(key.charAt(0))).stream()
            .mapToLong(Long::parseLong)
            .findFirst();
    return Optional.of(
        new ExchangeQuery(
            kept,
            model.span(),
            model.where(within),
            order(model.sort(this)),
            selected,
            Math.max(0, top - visible),
            3 * visible));
  }

  private static Order order(Sort sort) {
    if (sort.column().equals(TOOK)) {
      return Order.SLOWEST;
    }
    return sort.reversed() ? Order.OLDEST : Order.NEWEST;
  }

  /** The requests that wait, oldest first; at another time it is not known which did. */
  private List<Request> waiting(ViewModel model) {
    if (first == Order.SLOWEST || kept == Kept.FAILED) {
      return List.of();
    }
    Condition where = model.where(within);
    return model.waiting().stream()
        .flatMap(then -> then.oldestOpen().stream())
        .filter(request -> Waiting.matches(where, request))
        .toList();
  }

  @Override
  public Listed listed(ViewModel model) {
    List<Request> waiting = waiting(model);
    Optional<Exchanges> answer = model.answer(this, Exchanges.class);
    int first = answer.map(Exchanges::first).orElse(0);
    var keys = new ArrayList<String>();
    if (first == 0) {
      waiting.forEach(each -> keys.add(Waiting.key(each)));
    }
    answer.ifPresent(a -> a.exchanges().forEach(each -> keys.add(Long.toString(each.number()))));
    int total = waiting.size() + answer.map(a -> (int) a.total()).orElse(0);
    return new Listed(total, first == 0 ? 0 : first + waiting.size(), keys);
  }

  @Override
  public Optional<Page> open(ViewModel model, String key) {
    return Character.isDigit(key.charAt(0))
        ? Optional.of(new Page.One("#" + key, Long.parseLong(key)))
        : waiting(model, key).map(Page.Stuck::new);
  }

  private Optional<Request> waiting(ViewModel model, String key) {
    return waiting(model).stream().filter(each -> Waiting.key(each).equals(key)).findFirst();
  }

  @Override
  public Optional<Exchange> exchange(ViewModel model, String key) {
    return model
        .answer(this, Exchanges.class)
        .flatMap(answer -> Exchanged.find(answer.exchanges(), key));
  }

  @Override
  public Optional<Condition> condition(ViewModel model, String key) {
    return exchange(model, key).map(Exchanged::alike);
  }

  @Override
  public Optional<Sheet> sheet(ViewModel model, Area area) {
    List<Exchange> visible =
        listed(model).keys().stream()
            .skip(
                Math.max(
                    0, listed(model).top(model.place(this), visible(area)) - listed(model).first()))
            .limit(visible(area))
            .flatMap(key -> exchange(model, key).stream())
            .toList();
    return Optional.of(Exchanged.sheet(visible));
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Optional<Exchanges> answer = model.answer(this, Exchanges.class);
    Area list = heading(canvas, area, model, answer);
    if (answer.isEmpty()) {
      canvas.left(list.inset(1), 0, Line.of("  " + canvas.glyphs().ellipsis(), Style.PLAIN));
    }
    var line = line(canvas, area, model);
    Marked marked = Marked.of(model, this, list.height());
    for (int i = 0; i < list.height(); i++) {
      int row = i;
      marked
          .key(i)
          .flatMap(key -> line(canvas, model, answer, line, marked, row, key))
          .ifPresent(each -> canvas.left(list.inset(1), row, marked.shown(each, row)));
    }
  }

  private Area heading(Canvas canvas, Area area, ViewModel model, Optional<Exchanges> answer) {
    Line about = Titles.of(canvas.glyphs(), model, this, visible(area), title, "");
    canvas.rule(area, about, Titles.about(canvas.glyphs(), model, answer.map(Exchanges::basis)));
    if (area.height() < WITH_HEADING) {
      return area.below(1);
    }
    canvas.left(area.inset(1), 1, line(canvas, area, model).titles());
    return area.below(2);
  }

  private ExchangeLine line(Canvas canvas, Area area, ViewModel model) {
    boolean withHost = !within.fields().contains(Field.HOST);
    return new ExchangeLine(canvas.glyphs(), model, area.width() - 2, withHost);
  }

  private Optional<Line> line(
      Canvas canvas,
      ViewModel model,
      Optional<Exchanges> answer,
      ExchangeLine line,
      Marked marked,
      int row,
      String key) {
    String mark = marked.mark(canvas.glyphs(), row);
    if (!Character.isDigit(key.charAt(0))) {
      long now = model.waiting().map(then -> nanos(then.session().to())).orElse(0L);
      return waiting(model, key).map(each -> line.of(mark, each, now));
    }
    return answer.stream()
        .flatMap(a -> a.exchanges().stream())
        .filter(each -> Long.toString(each.number()).equals(key))
        .findFirst()
        .map(KeptExchange::exchange)
        .map(each -> line.of(mark, each));
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }
}
