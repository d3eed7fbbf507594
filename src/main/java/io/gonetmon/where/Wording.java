package io.gonetmon.where;

import io.gonetmon.model.Exchange;

/** What a text has to be. */
sealed interface Wording extends Criterion
    permits Expression, Wording.Exact, Wording.Part, Wording.Wildcard {
  @Override
  default boolean isMetBy(Field field, Exchange exchange) {
    String value = field.text(exchange);
    return value != null && isMetBy(value);
  }

  /** Met by text that has another one in it, in small or capital letters. */
  record Part(String part) implements Wording {
    @Override
    public boolean isMetBy(String value) {
      int last = value.length() - part.length();
      for (int at = 0; at <= last; at++) {
        if (value.regionMatches(true, at, part, 0, part.length())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String text() {
      return Quotation.ofWhereNeeded(part);
    }
  }

  /** Met by the same text. */
  record Exact(String wanted) implements Wording {
    @Override
    public boolean isMetBy(String value) {
      return value.equals(wanted);
    }

    @Override
    public String text() {
      return "=" + Quotation.ofWhereNeeded(wanted);
    }
  }

  /** Met by the same text, in small or capital letters, where {@code *} is any text. */
  record Wildcard(String pattern) implements Wording {
    /**
     * Goes back to the latest star only, as an earlier one need not take more than it did: so the
     * time is the product of the lengths at most.
     */
    @Override
    public boolean isMetBy(String value) {
      int at = 0;
      int wanted = 0;
      int star = -1;
      int taken = 0;
      while (at < value.length()) {
        if (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
          star = wanted++;
          taken = at;
        } else if (wanted < pattern.length() && value.regionMatches(true, at, pattern, wanted, 1)) {
          at++;
          wanted++;
        } else if (star >= 0) {
          wanted = star + 1;
          at = ++taken;
        } else {
          return false;
        }
      }
      while (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
        wanted++;
      }
      return wanted == pattern.length();
    }

    @Override
    public String text() {
      return pattern;
    }
  }
}
