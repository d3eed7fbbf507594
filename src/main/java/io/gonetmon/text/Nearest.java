package io.gonetmon.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which of the known words was meant by one that is mistyped. */
public final class Nearest {
  private static final int FURTHEST = 2;
  private static final int LONGEST = 40;

  private Nearest() {}

  /** The nearest of the words, if one is near. */
  public static Optional<String> of(String mistyped, Collection<String> known) {
    if (mistyped.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = mistyped.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int least = FURTHEST + 1;
    for (String each : known) {
      int distance = distance(wanted, each.toLowerCase(Locale.ROOT));
      if (distance < least && distance < each.length() - 1) {
        least = distance;
        nearest = Optional.of(each);
      }
    }
    return nearest;
  }

  /** How many letters to change, leave out, put in, or exchange with the next one. */
  private static int distance(String from, String to) {
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    Arrays.setAll(steps[0], i -> i);
    for (int i = 1; i <= from.length(); i++) {
      steps[i][0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int other = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        steps[i][j] = Math.min(other, steps[i - 1][j - 1] + change);
        if (isExchanged(from, i, to, j)) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[from.length()][to.length()];
  }

  private static boolean isExchanged(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
