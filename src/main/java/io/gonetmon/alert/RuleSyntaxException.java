package io.gonetmon.alert;

/** A mistake in a rule, in one sentence. */
public final class RuleSyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final int position;

  RuleSyntaxException(int position, String message) {
    super(message);
    this.position = position;
  }

  RuleSyntaxException(int position, String message, Throwable cause) {
    super(message, cause);
    this.position = position;
  }

  /** The text, a caret under the mistake, and the sentence: three lines. */
  public String under(String text) {
    int before = text.codePointCount(0, Math.min(position, text.length()));
    return text.replaceAll("\\p{C}", " ") + "\n" + " ".repeat(before) + "^\n" + getMessage();
  }
}
