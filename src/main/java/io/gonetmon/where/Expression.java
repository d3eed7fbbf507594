package io.gonetmon.where;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Met by text in which a regular expression is found, in time that is linear in the text. */
record Expression(Pattern pattern) implements Wording {
  private static final int LONGEST = 256;
  private static final int MOST_REPETITIONS = 1000;
  private static final java.util.regex.Pattern REPETITION =
      java.util.regex.Pattern.compile("\\{(?:\\d+,)?(\\d+),?}");

  /**
   * Reads what is between the slashes.
   *
   * @param at where that begins in the filter
   */
  static Expression of(String source, int at) throws ConditionSyntaxException {
    if (source.length() > LONGEST) {
      throw new ConditionSyntaxException(
          at, "a regular expression has at most %d characters".formatted(LONGEST));
    }
    if (repetitions(source) > MOST_REPETITIONS) {
      throw new ConditionSyntaxException(
          at, "the regular expression repeats more than %d times".formatted(MOST_REPETITIONS));
    }
    try {
      return new Expression(Pattern.compile(source));
    } catch (PatternSyntaxException e) {
      throw new ConditionSyntaxException(
          at, "not a regular expression: %s".formatted(e.getDescription()), e);
    }
  }

  /** How often the innermost part may be repeated: the library copies it that many times. */
  private static long repetitions(String source) {
    long all = 1;
    var each = REPETITION.matcher(source);
    while (each.find() && all <= MOST_REPETITIONS) {
      String count = each.group(1);
      all *= count.length() > 4 ? MOST_REPETITIONS + 1 : Math.max(1, Integer.parseInt(count));
    }
    return all;
  }

  @Override
  public boolean isMetBy(String value) {
    return pattern.matcher(value).find();
  }

  @Override
  public String text() {
    return "/" + pattern.pattern() + "/";
  }
}
