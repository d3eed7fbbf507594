package io.gonetmon.terminal;

/** Draws bars as text, exact to a part of a cell where the glyphs allow it. */
public final class Bar {
  private Bar() {}

  /** The filled part of a bar. */
  public static String filled(double share, int width, Glyphs glyphs) {
    String parts = glyphs.parts();
    double within = Math.max(0, Math.min(1, share));
    long steps = Math.round(within * width * parts.length());
    if (share > 0 && steps == 0) {
      steps = 1;
    }
    int whole = (int) (steps / parts.length());
    int part = (int) (steps % parts.length());
    String full = parts.substring(parts.length() - 1).repeat(whole);
    return part == 0 || whole >= width ? full : full + parts.charAt(part - 1);
  }

  /** Values over time, one column each, the highest filling {@code height} rows; top row first. */
  public static String[] columns(double[] values, double max, int height, Glyphs glyphs) {
    var rows = new String[height];
    for (int row = 0; row < height; row++) {
      var text = new StringBuilder();
      for (double value : values) {
        text.append(level(value, max, height, height - 1 - row, glyphs.levels()));
      }
      rows[row] = text.toString();
    }
    return rows;
  }

  private static char level(double value, double max, int height, int below, String levels) {
    if (value <= 0 || max <= 0) {
      return ' ';
    }
    long steps = Math.max(1, Math.round(value / max * height * levels.length()));
    long here = Math.min(levels.length(), steps - (long) below * levels.length());
    return here <= 0 ? ' ' : levels.charAt((int) here - 1);
  }
}
