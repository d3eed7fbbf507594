package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.query.Detail;
import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.query.Query;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.where.Condition;
import java.util.List;
import java.util.Optional;

/** Everything that is known about one exchange. */
record DetailPane(long number) implements Pane {
  private static final int FACTS = 7;

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    return Optional.of(new DetailQuery(number));
  }

  @Override
  public String name() {
    return "connection";
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public int visible(Area area) {
    return Math.max(1, area.height() - FACTS - 1);
  }

  /** The exchanges on the same connection. */
  @Override
  public Listed listed(ViewModel model) {
    return Listed.of(
        model.answer(this, Detail.class).map(Detail::onConnection).orElse(List.of()).stream()
            .map(each -> Long.toString(each.number()))
            .toList());
  }

  /** At the one that is shown. */
  @Override
  public Place start() {
    return new Place(Optional.of(Long.toString(number)), 0, 0);
  }

  @Override
  public Optional<Page> open(ViewModel model, String key) {
    return key.equals(Long.toString(number))
        ? Optional.empty()
        : Optional.of(new Page.One("#" + key, Long.parseLong(key)));
  }

  /** The one that is shown. */
  @Override
  public Optional<Exchange> exchange(ViewModel model, String key) {
    return model.answer(this, Detail.class).flatMap(Detail::exchange).map(KeptExchange::exchange);
  }

  @Override
  public Optional<Condition> condition(ViewModel model, String key) {
    return exchange(model, key).map(Exchanged::alike);
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Optional<Detail> answer = model.answer(this, Detail.class);
    if (answer.isEmpty()) {
      canvas.left(
          area.inset(1), 0, Line.of(String.valueOf(canvas.glyphs().ellipsis()), Style.PLAIN));
    } else if (answer.get().exchange().isEmpty()) {
      String gone = "This exchange is not kept any more: newer ones took its place.";
      canvas.left(area.inset(1), 0, Line.of(gone, Style.STRONG));
    } else {
      draw(canvas, area, model, answer.get(), answer.get().exchange().get().exchange());
    }
  }

  private void draw(Canvas canvas, Area area, ViewModel model, Detail detail, Exchange exchange) {
    List<Line> lines =
        new DetailLines(canvas.glyphs(), model, detail, exchange).lines(area.width() - 2);
    for (int i = 0; i < lines.size(); i++) {
      canvas.left(area.inset(1), i, lines.get(i));
    }
    Area list = area.below(FACTS);
    if (list.isEmpty()) {
      return;
    }
    canvas.rule(list, Line.of("on this connection", Style.TITLE), new Line());
    list = list.below(1);
    var line = new ExchangeLine(canvas.glyphs(), model, area.width() - 2, true);
    Marked marked = Marked.of(model, this, list.height());
    for (int i = 0; i < list.height(); i++) {
      int row = i;
      Optional<KeptExchange> kept =
          marked
              .key(i)
              .flatMap(
                  key ->
                      detail.onConnection().stream()
                          .filter(each -> Long.toString(each.number()).equals(key))
                          .findFirst());
      if (kept.isPresent()) {
        boolean shown = kept.get().number() == number && !marked.isMarked(row);
        String mark = shown ? "= " : marked.mark(canvas.glyphs(), row);
        canvas.left(list.inset(1), row, marked.shown(line.of(mark, kept.get().exchange()), row));
      }
    }
  }
}
