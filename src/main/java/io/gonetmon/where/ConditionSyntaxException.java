package io.gonetmon.where;

import io.gonetmon.text.Printable;

/** A mistake in a filter, in one sentence. */
public final class ConditionSyntaxException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 400;

  private final int position;

  ConditionSyntaxException(int position, String message) {
    super(Printable.of(message, LONGEST));
    this.position = position;
  }

  ConditionSyntaxException(int position, String message, Throwable cause) {
    super(Printable.of(message, LONGEST), cause);
    this.position = position;
  }

  /** Where it is in the text, from 0; the text's length when something is missing at its end. */
  public int position() {
    return position;
  }

  /** The text, a caret under the mistake, and the sentence: three lines. */
  public String under(String text) {
    int before = text.codePointCount(0, Math.min(position, text.length()));
    return text.replaceAll("\\p{C}", " ") + "\n" + " ".repeat(before) + "^\n" + getMessage();
  }
}
