package io.gonetmon.dashboard;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Row;
import io.gonetmon.output.Sheet;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.Query;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Glyphs;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.terminal.Table;
import io.gonetmon.where.Condition;
import io.gonetmon.where.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows of a dimension, with their figures.
 *
 * @param title what they are called
 * @param parent the row of the parent dimension that is divided
 * @param within what is asked of the exchanges that count, besides the filter
 */
record RowsPane(String title, Dimension dimension, Optional<String> parent, Condition within)
    implements Pane {
  private static final int WITH_HEADING = 8;

  static RowsPane of(Dimension dimension, Condition within) {
    return new RowsPane(plural(dimension), dimension, Optional.empty(), within);
  }

  static RowsPane of(Dimension dimension, String parent, Condition within) {
    return new RowsPane(plural(dimension), dimension, Optional.of(parent), within);
  }

  private static String plural(Dimension dimension) {
    String word = dimension.name().toLowerCase(Locale.ROOT);
    return dimension == Dimension.STATUS ? "statuses" : word + "s";
  }

  @Override
  public Optional<Query> query(ViewModel model, Area area) {
    Place place = model.place(this);
    Sort sort = model.sort(this);
    int visible = visible(area);
    return Optional.of(
        new RowQuery(
            dimension,
            parent,
            model.span(),
            model.where(within),
            RowColumn.order(sort.column()),
            sort.reversed(),
            place.selected(),
            Math.max(0, listed(model).top(place, visible) - visible),
            3 * visible,
            RowTable.TRACE_CELLS));
  }

  @Override
  public String name() {
    return title;
  }

  @Override
  public List<String> sorts() {
    return RowColumn.sorts(dimension);
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
  public Listed listed(ViewModel model) {
    return model.rows(this).map(rows -> Listed.of(rows.keys())).orElse(Listed.NOTHING);
  }

  @Override
  public Optional<Page> open(ViewModel model, String key) {
    return key.equals(Row.OTHER) ? Optional.empty() : Optional.of(page(key));
  }

  private Page page(String key) {
    return switch (dimension) {
      case HOST -> new Page.Host(key, Dimension.SECTION, within);
      case SECTION -> new Page.Section(parent.orElse(""), key, within);
      case CLIENT -> new Page.Client(key, within);
      case PATH, SERVER, METHOD, STATUS, FAILURE ->
          new Page.Group(key, Kept.ANY, Condition.both(condition(key), within));
    };
  }

  @Override
  public Optional<Condition> condition(ViewModel model, String key) {
    return key.equals(Row.OTHER)
        ? Optional.empty()
        : Optional.of(Condition.both(within, condition(key)));
  }

  private Condition condition(String key) {
    return switch (dimension) {
      case HOST -> Condition.exactly(Field.HOST, key);
      case SECTION -> Conditions.host(parent.orElse(""), Condition.exactly(Field.SECTION, key));
      case PATH -> Conditions.host(parent.orElse(""), Condition.exactly(Field.PATH, key));
      case CLIENT -> Condition.exactly(Field.CLIENT, key);
      case SERVER -> Condition.exactly(Field.SERVER, key);
      case METHOD -> Condition.exactly(Field.METHOD, key);
      case STATUS -> Condition.exactly(Field.STATUS, key);
      case FAILURE -> Conditions.failure(key);
    };
  }

  @Override
  public Optional<Sheet> sheet(ViewModel model, Area area) {
    Listed listed = listed(model);
    int top = listed.top(model.place(this), visible(area));
    List<String> visible =
        listed
            .keys()
            .subList(Math.min(top, listed.total()), Math.min(listed.total(), top + visible(area)));
    return model
        .answer(this, Rows.class)
        .map(
            rows ->
                RowSheet.of(
                    dimension,
                    rows.rows().stream().filter(row -> visible.contains(row.key())).toList(),
                    model.seconds(rows.from(), rows.to())));
  }

  @Override
  public Optional<String> sortAt(Glyphs glyphs, ViewModel model, Area area, int column) {
    var columns =
        new RowTable(dimension, glyphs, model, model.answer(this, Rows.class), Sort.by(""));
    return columns.titleAt(area.inset(1), column);
  }

  @Override
  public void draw(Canvas canvas, Area area, ViewModel model) {
    Optional<Rows> answer = model.rows(this);
    var columns = new RowTable(dimension, canvas.glyphs(), model, answer, model.sort(this));
    Table<Optional<RangeRow>> table = columns.in(area.inset(1));
    Area list = heading(canvas, area, model, columns, table);
    if (answer.isEmpty()) {
      canvas.left(list.inset(1), 0, Line.of("  " + canvas.glyphs().ellipsis(), Style.MUTED));
    } else if (listed(model).total() == 0 && model.place(this).selected().isEmpty()) {
      Nothing.draw(canvas, list, model, this);
    } else {
      rows(canvas, list, model, table, answer.get());
    }
  }

  private Area heading(
      Canvas canvas,
      Area area,
      ViewModel model,
      RowTable columns,
      Table<Optional<RangeRow>> table) {
    String covered =
        model.isQuiet(this)
            ? "quiet for " + model.times().title()
            : columns
                .answer()
                .map(a -> model.covered(a.query().span(), a.from(), a.to()))
                .orElse("");
    Line about = Titles.of(canvas.glyphs(), model, this, visible(area), title, covered);
    if (area.height() < WITH_HEADING) {
      canvas.rule(area, about, table);
      return area.below(1);
    }
    canvas.rule(
        area, about, Titles.about(canvas.glyphs(), model, columns.answer().map(Rows::basis)));
    canvas.left(area.inset(1), 1, table.titles("  " + columns.nameTitle()));
    return area.below(2);
  }

  private void draw(
      Canvas canvas,
      Area list,
      ViewModel model,
      int row,
      Table<Optional<RangeRow>> table,
      Marked marked,
      Optional<RangeRow> figures,
      String key) {
    String name = marked.mark(canvas.glyphs(), row) + key;
    Optional<Style> all = model.isQuiet(this) ? Optional.of(Style.MUTED) : Optional.empty();
    Line line = table.row(name, marked.name(row), figures, all);
    canvas.left(list.inset(1), row, marked.shown(line, row));
  }

  private void rows(
      Canvas canvas, Area list, ViewModel model, Table<Optional<RangeRow>> table, Rows answer) {
    Marked marked = Marked.of(model, this, list.height());
    for (int i = 0; i < list.height(); i++) {
      Optional<String> key = marked.key(i);
      if (key.isPresent()) {
        Optional<RangeRow> figures =
            answer.rows().stream().filter(each -> each.key().equals(key.get())).findFirst();
        draw(canvas, list, model, i, table, marked, figures, key.get());
      }
    }
  }
}
