package io.gonetmon.alert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a rule, one after the other. Confined to the thread that parses. */
final class RuleWords {
  private static final Pattern WORD = Pattern.compile("[<>]=?|[^\\s<>=]+|=");

  private final Matcher matcher;
  private final int length;
  private String word;
  private int at;

  /** From {@code from} up to {@code to}. */
  RuleWords(String text, int from, int to) {
    this.matcher = WORD.matcher(text).region(from, to);
    this.length = to;
    next();
  }

  private void next() {
    boolean found = matcher.find();
    word = found ? matcher.group() : "";
    at = found ? matcher.start() : length;
  }

  /** The word that comes next; empty at the end. */
  String word() {
    return word;
  }

  /** Where it is. */
  int at() {
    return at;
  }

  /** Takes the next word. */
  String take() {
    String taken = word;
    next();
    return taken;
  }

  /** Takes the next word if it is this one. */
  boolean takes(String expected) {
    boolean is = word.equals(expected);
    if (is) {
      next();
    }
    return is;
  }
}
