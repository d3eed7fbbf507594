package io.gonetmon.page;

import io.gonetmon.query.TimeBuckets;
import io.gonetmon.query.Timeline;
import java.util.List;

/** How long responses took over time: the darker, the more responses of that moment. */
final class HeatChart {
  private static final int SHADES = 6;
  private static final int PER_DECADE = 4;
  private static final double FASTEST_NANOS = 1e5;

  private final Markup html;
  private final Timeline timeline;
  private final Clock clock;

  /** The ranges that are drawn, in whole decades: from {@code low}, to before {@code high}. */
  private final int low;

  private final int high;

  private HeatChart(Markup html, Timeline timeline, Clock clock) {
    this.html = html;
    this.timeline = timeline;
    this.clock = clock;
    int first = TimeBuckets.COUNT;
    int last = 0;
    for (var moment : timeline.moments()) {
      for (int bucket = 0; bucket < moment.times().size(); bucket++) {
        if (moment.times().get(bucket) > 0) {
          first = Math.min(first, bucket);
          last = Math.max(last, bucket);
        }
      }
    }
    this.low = Math.floorDiv(Math.min(first, last) - 1, PER_DECADE) * PER_DECADE + 1;
    this.high = Math.floorDiv(last - 1, PER_DECADE) * PER_DECADE + PER_DECADE + 1;
  }

  static void draw(Markup html, Timeline timeline, Clock clock) {
    var chart = new HeatChart(html, timeline, clock);
    html.own("<figure class=\"chart heat\"><div class=\"y\" aria-hidden=\"true\">");
    for (int bucket = chart.high; bucket >= chart.low; bucket -= PER_DECADE) {
      html.leaf("span", chart.border(bucket));
    }
    html.close("div");
    String box = "0 0 %d %d".formatted(timeline.moments().size(), chart.high - chart.low);
    html.open("svg", "viewBox", box, "preserveAspectRatio", "none", "role", "img");
    html.leaf("title", "Response times over time");
    chart.grid();
    for (int i = 0; i < timeline.moments().size(); i++) {
      chart.column(i, timeline.moments().get(i).times());
    }
    html.close("svg");
    Axis.times(html, timeline, clock);
    html.close("figure");
  }

  /** The time at the lower border of a range. */
  private String border(int bucket) {
    double nanos = FASTEST_NANOS * Math.pow(10, (bucket - 1) / (double) PER_DECADE);
    return nanos < 1e6
        ? "%.0f\u202fµs".formatted(nanos / 1e3)
        : nanos < 1e9
            ? "%.0f\u202fms".formatted(nanos / 1e6)
            : "%.0f\u202fs".formatted(nanos / 1e9);
  }

  private void grid() {
    var lines = new StringBuilder();
    for (int row = 0; row <= high - low; row += PER_DECADE) {
      lines.append("M0 %dH%d".formatted(row, timeline.moments().size()));
    }
    html.shape("path", "class", "grid", "d", lines.toString());
  }

  private void column(int cell, List<Integer> times) {
    int sum = times.stream().mapToInt(Integer::intValue).sum();
    int most = times.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (sum == 0) {
      return;
    }
    String at = clock.time(timeline.from().plus(timeline.cell().multipliedBy(cell)));
    html.open("g").leaf("title", "%s: %,d responses".formatted(at, sum));
    for (int bucket = 0; bucket < times.size(); bucket++) {
      int count = times.get(bucket);
      if (count > 0) {
        int shade = Math.max(1, (int) Math.ceil((double) SHADES * count / most));
        String x = Integer.toString(cell);
        String y = Integer.toString(high - 1 - bucket);
        html.shape("rect", "class", "h" + shade, "x", x, "y", y, "width", "1", "height", "1");
      }
    }
    html.close("g");
  }
}
