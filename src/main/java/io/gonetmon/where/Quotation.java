package io.gonetmon.where;

import java.util.regex.Pattern;

/** Text in quotes, where it would mean something else without. */
final class Quotation {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}/_.][\\p{L}\\p{N}/_.~%+@$;-]*");
  private static final Pattern SPECIAL = Pattern.compile("[\"\\\\]");

  private Quotation() {}

  static String ofWhereNeeded(String text) {
    return isPlain(text) ? text : '"' + SPECIAL.matcher(text).replaceAll("\\\\$0") + '"';
  }

  private static boolean isPlain(String text) {
    boolean mayCloseExpression = text.length() > 1 && text.endsWith("/");
    return PLAIN.matcher(text).matches() && !mayCloseExpression && !FreeTextCheck.isDoubtful(text);
  }
}
