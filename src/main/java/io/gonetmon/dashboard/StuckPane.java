package io.gonetmon.dashboard;

import io.gonetmon.model.Request;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.ExchangeQuery.Order;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.query.Query;
import io.gonetmon.query.Span;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.where.Condition;
import io.gonetmon.where.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A request that waits for its response, and what became of it. */
record StuckPane(Request request) implements Pane {
  private static final int FACTS = 4;
  private static final int MOST = 100;

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    String connection = Long.toString(request.peers().connection());
    return Optional.of(
        new ExchangeQuery(
            Kept.ANY,
            Span.RUN,
            Condition.exactly(Field.CONNECTION, connection),
            Order.NEWEST,
            OptionalLong.empty(),
            0,
            MOST));
  }

  @Override
  public String name() {
    return "connection";
  }

  @Override
  public boolean isList() {
    return true;
  }

  private List<KeptExchange> onConnection(ViewModel model) {
    return model.answer(this, Exchanges.class).map(Exchanges::exchanges).orElse(List.of());
  }

  @Override
  public Listed listed(ViewModel model) {
    return Listed.of(
        onConnection(model).stream().map(each -> Long.toString(each.number())).toList());
  }

  @Override
  public int visible(Area area) {
    return Math.max(1, area.height() - FACTS - 1);
  }

  @Override
  public Optional<Page> open(ViewModel model, String key) {
    return Optional.of(new Page.One("#" + key, Long.parseLong(key)));
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Area within = area.inset(1);
    Instant sent = Instant.ofEpochSecond(0, request.firstByteNanos());
    canvas.left(
        within,
        0,
        Line.of(model.exactTime(sent) + "  ", Style.PLAIN)
            .add(request.method() + " " + request.host() + request.path(), Style.STRONG));
    canvas.left(within, 1, state(model, sent));
    String arrow = " " + canvas.glyphs().to() + " ";
    canvas.left(
        within,
        2,
        Line.of("connection " + request.peers().connection(), Style.PLAIN)
            .add(", request " + request.ordinal() + " on it  ")
            .add(request.peers().client() + arrow + request.peers().server())
            .add("  " + request.peers().link()));
    list(canvas, area.below(FACTS), model);
  }

  private Line state(ViewModel model, Instant sent) {
    Optional<KeptExchange> over =
        onConnection(model).stream()
            .filter(each -> each.exchange().request() != null)
            .filter(each -> each.exchange().request().ordinal() == request.ordinal())
            .findFirst();
    if (over.isPresent()) {
      return Line.of("It is over: ", Style.PLAIN)
          .add(
              ExchangeLine.status(over.get().exchange()), ExchangeLine.style(over.get().exchange()))
          .add("; Enter opens it");
    }
    Duration age = model.age(sent);
    return Line.of("waits for its response for ", Style.PLAIN)
        .add(HumanReadable.nanos(age.toNanos()), Style.WARNING);
  }

  private void list(Canvas canvas, Area area, ViewModel model) {
    if (area.isEmpty()) {
      return;
    }
    canvas.rule(area, Line.of("before it on this connection", Style.TITLE), new Line());
    Area list = area.below(1);
    var line = new ExchangeLine(canvas.glyphs(), model, area.width() - 2, true);
    Marked marked = Marked.of(model, this, list.height());
    List<KeptExchange> all = onConnection(model);
    if (all.isEmpty()) {
      canvas.left(list.inset(1), 0, Line.of("nothing", Style.MUTED));
    }
    for (int i = 0; i < list.height() && marked.top() + i < all.size(); i++) {
      KeptExchange each = all.get(marked.top() + i);
      canvas.left(
          list.inset(1),
          i,
          marked.shown(line.of(marked.mark(canvas.glyphs(), i), each.exchange()), i));
    }
  }
}
