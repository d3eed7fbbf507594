package io.gonetmon.dashboard;

import io.gonetmon.output.HumanReadable;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Rows;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import io.gonetmon.where.ConditionSyntaxException;
import java.util.Optional;

/** Draws the filter that is being typed, and below it how many match, or what is wrong with it. */
final class PromptLines {
  private static final String SIGN = "/ ";

  private PromptLines() {}

  static void draw(Canvas canvas, Area prompt, Area below, ViewModel model, Overlay.Prompt typed) {
    int width = prompt.width() - 2 - SIGN.length();
    Optional<ConditionSyntaxException> mistake = typed.mistake();
    int valid = mistake.map(ConditionSyntaxException::position).orElse(Integer.MAX_VALUE);
    Line line = Line.of(SIGN, Style.KEY).add(typed.input().line(width, valid, canvas.glyphs()));
    canvas.left(prompt.inset(1), 0, line);
    if (mistake.isPresent()) {
      int at = typed.input().column(valid, width, canvas.glyphs());
      mistake(canvas, below.inset(1), SIGN.length() + at, mistake.get().getMessage());
    } else {
      Line keys = Line.of("Enter", Style.KEY).add(" use  ").add("Esc", Style.KEY).add(" give up");
      canvas.ends(below.inset(1), 0, matches(model), keys);
    }
  }

  /** With the caret under the mistake, and the sentence where there is room for it. */
  private static void mistake(Canvas canvas, Area area, int column, String sentence) {
    canvas.left(area.rightOf(column), 0, Line.of("^", Style.ALARM));
    if (column < area.width() / 2) {
      canvas.left(area.rightOf(column + 2), 0, Line.of(sentence, Style.ALARM));
    } else {
      canvas.right(area.left(column - 1), 0, Line.of(sentence, Style.ALARM));
    }
  }

  private static Line matches(ViewModel model) {
    Optional<Rows> answer = model.answer(new Verdict(), Rows.class);
    Line line = new Line();
    answer.ifPresent(
        rows -> {
          String count = HumanReadable.exact(rows.all().requests());
          line.add(count, Style.STRONG).add(" match");
          String from = Titles.basis(model, rows.basis());
          line.add(from.isEmpty() ? "" : " " + from, Style.WARNING);
          Basis.Kind kind = rows.basis().kind();
          line.add(kind == Basis.Kind.COUNTED ? " in the time that is covered" : "");
        });
    return line;
  }
}
