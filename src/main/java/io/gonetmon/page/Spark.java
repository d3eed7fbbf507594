package io.gonetmon.page;

import java.util.List;

/** Requests over time, small enough for a row of a table. */
final class Spark {
  private static final int HEIGHT = 20;

  private Spark() {}

  static void draw(Markup html, List<Integer> trace) {
    int most = trace.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most == 0) {
      return;
    }
    var path = new StringBuilder();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.get(i) > 0) {
        int height = Math.max(1, (int) Math.round((double) HEIGHT * trace.get(i) / most));
        path.append("M%d %dh.8v%dh-.8z".formatted(i, HEIGHT - height, height));
      }
    }
    String box = "0 0 %d %d".formatted(trace.size(), HEIGHT);
    html.open(
        "svg",
        "class",
        "spark",
        "viewBox",
        box,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    html.shape("path", "d", path.toString(), "class", "all").close("svg");
  }
}
