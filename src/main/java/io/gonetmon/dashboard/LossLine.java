package io.gonetmon.dashboard;

import io.gonetmon.report.Losses;
import java.util.List;

/** Draws what was lost since the start, so that a loss never disappears from the screen. */
final class LossLine {
  private static final String BOUND = "  figures are a lower bound";

  private record Loss(String name, long value, String figure) {}

  private LossLine() {}

  static void draw(Canvas canvas, Area area, Scene scene) {
    if (!area.isEmpty()) {
      Area within = area.inset(1);
      canvas.left(within, 0, line(scene.picture().losses(), within.width()));
    }
  }

  /** As much as fits: the zeros go first, then the remark. */
  private static Line line(Losses losses, int width) {
    List<Loss> all = all(losses);
    if (!losses.any()) {
      Line calm = Line.of("losses  ", Style.PLAIN).add("none", Style.CALM);
      Line zeros = Line.of("losses", Style.PLAIN).add(facts(all));
      return zeros.width() <= width ? zeros : calm;
    }
    List<Loss> real = all.stream().filter(loss -> loss.value() != 0).toList();
    for (Line line : List.of(bound(all), bound(real))) {
      if (line.width() <= width) {
        return line;
      }
    }
    return loss(real);
  }

  private static Line bound(List<Loss> losses) {
    return loss(losses).add(BOUND, Style.ALARM);
  }

  private static Line loss(List<Loss> losses) {
    return Line.of(" LOSS ", Style.ALARM_CHIP).add(facts(losses));
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
        new Loss("gaps", losses.gapBytes(), Figures.bytes(losses.gapBytes())),
        loss("unparsed", losses.unparsed()),
        loss("evicted", losses.evicted()));
  }

  private static Loss loss(String name, long value) {
    return new Loss(name, value, Figures.count(value));
  }
}
