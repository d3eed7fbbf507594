package io.gonetmon.terminal.colour;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of the sRGB space; each part is from 0 to 255. */
public record Rgb(int red, int green, int blue) {
  public static final Rgb BLACK = new Rgb(0, 0, 0);
  public static final Rgb WHITE = new Rgb(255, 255, 255);

  /** As xterm writes it: one to four hexadecimal digits for each part. */
  private static final Pattern XTERM =
      Pattern.compile("rgba?:(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4}).*");

  private static final int STEPS = 32;

  /** Of three bytes in one figure, red first. */
  public static Rgb of(int rgb) {
    return new Rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  static Optional<Rgb> parse(String text) {
    Matcher parts = XTERM.matcher(text);
    return parts.matches()
        ? Optional.of(new Rgb(part(parts.group(1)), part(parts.group(2)), part(parts.group(3))))
        : Optional.empty();
  }

  private static int part(String digits) {
    int most = (1 << (4 * digits.length())) - 1;
    return Math.round(255f * Integer.parseInt(digits, 16) / most);
  }

  /** The relative luminance, from 0 to 1 (WCAG 2.1). */
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** The contrast to another colour, from 1 to 21 (WCAG 2.1). */
  public double contrast(Rgb other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** Whether black is easier to read on it than white. */
  public boolean isLight() {
    return contrast(BLACK) > contrast(WHITE);
  }

  /** The share of {@code other} in the mixture is from 0 to 1. */
  public Rgb mixed(Rgb other, double share) {
    return new Rgb(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** The nearest colour that {@code depth} has of those with at least that contrast. */
  public Rgb legibleOn(Rgb background, double contrast, Depth depth) {
    Rgb away = background.isLight() ? BLACK : WHITE;
    Rgb shown = depth.nearest(this);
    for (int step = 1; step <= STEPS && shown.contrast(background) < contrast; step++) {
      shown = depth.nearest(mixed(away, (double) step / STEPS));
    }
    return shown;
  }
}
