package io.gonetmon.dashboard;

import io.gonetmon.model.Losses;
import io.gonetmon.terminal.Area;
import io.gonetmon.terminal.Canvas;
import io.gonetmon.terminal.Line;
import io.gonetmon.terminal.Style;
import java.util.List;
import java.util.stream.Stream;

/** Draws what was lost since the start, so that a loss never disappears from the screen. */
final class LossLine {
  private static final String BOUND = "  figures are a lower bound";
  private static final String BRIEFLY = "  lower bound";

  private record Loss(String name, long value, String figure) {}

  private LossLine() {}

  static void draw(Canvas canvas, Area area, ViewModel model) {
    if (!area.isEmpty()) {
      Area within = area.inset(1);
      canvas.left(within, 0, line(model.state().losses(), within.width()));
    }
  }

  /** As much as fits: the zeros go first, then the remark is shortened. */
  private static Line line(Losses losses, int width) {
    List<Loss> all = all(losses);
    if (!losses.any()) {
      Line calm = Line.of("losses  ", Style.PLAIN).add("none", Style.CALM);
      Line zeros = Line.of("losses", Style.PLAIN).add(facts(all));
      return zeros.width() <= width ? zeros : calm;
    }
    List<Loss> real = all.stream().filter(loss -> loss.value() != 0).toList();
    return Stream.of(loss(all, BOUND), loss(real, BOUND), loss(real, BRIEFLY))
        .filter(line -> line.width() <= width)
        .findFirst()
        .orElse(loss(real, ""));
  }

  private static Line loss(List<Loss> losses, String remark) {
    return Line.of(" LOSS ", Style.ALARM_CHIP).add(facts(losses)).add(remark, Style.ALARM);
  }

  private static Line facts(List<Loss> losses) {
    var line = new Line();
    for (Loss loss : losses) {
      line.add("  " + loss.name() + " ")
          .add(loss.figure(), loss.value() == 0 ? Style.CALM : Style.ALARM);
    }
    return line;
  }

  private static List<Loss> all(Losses losses) {
    return List.of(
        loss("kernel", losses.kernelDropped()),
        loss("interface", losses.interfaceDropped()),
        loss("queue", losses.queueDropped()),
        new Loss("gaps", losses.gapBytes(), HumanReadable.bytes(losses.gapBytes())),
        loss("unparsed", losses.unparsed()),
        loss("evicted", losses.evicted()));
  }

  private static Loss loss(String name, long value) {
    return new Loss(name, value, HumanReadable.count(value));
  }
}
