package io.gonetmon.where;

/**
 * What stands for a value in a filter.
 *
 * @param at where it begins
 * @param isExact whether {@code =} is before it
 * @param text without that sign, quotes or slashes
 */
record Word(int at, Form form, boolean isExact, String text) {
  /** What is around it. */
  enum Form {
    BARE,
    QUOTED,
    EXPRESSION
  }

  ConditionSyntaxException mistake(String sentence) {
    return new ConditionSyntaxException(at, sentence);
  }
}
