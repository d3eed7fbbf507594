package io.gonetmon.output;

import java.util.Locale;

/** Writes figures with a fixed number of decimals, the same in every locale. */
final class Decimals {
  private Decimals() {}

  static String two(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
