package io.gonetmon.where;

/** What an operator wrote, and how much of it has been read. Confined to the thread that reads. */
final class FilterText {
  private static final int LONGEST = 1000;
  private static final String SIGNS = "&|(),";

  private final String text;
  private int at;

  FilterText(String text) throws ConditionSyntaxException {
    if (text.length() > LONGEST) {
      throw new ConditionSyntaxException(
          LONGEST, "a filter has at most %,d characters".formatted(LONGEST));
    }
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  void skipBlanks() {
    while (!isAtEnd() && isBlank(at)) {
      at++;
    }
  }

  boolean isNext(char sign) {
    return !isAtEnd() && text.charAt(at) == sign;
  }

  boolean take(char sign) {
    boolean isTaken = isNext(sign);
    if (isTaken) {
      at++;
    }
    return isTaken;
  }

  boolean isAtDelimiter() {
    return isDelimiter(at);
  }

  ConditionSyntaxException mistake(String sentence) {
    return new ConditionSyntaxException(at, sentence);
  }

  /** Takes a word and the colon after it; null when there is none, and then takes nothing. */
  String takeField() {
    if (isNext('"') || isNext('/')) {
      return null;
    }
    int end = at;
    while (!isDelimiter(end) && text.charAt(end) != ':' && text.charAt(end) != '"') {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ':') {
      return null;
    }
    String field = text.substring(at, end);
    at = end + 1;
    return field;
  }

  /** Takes a value; there is none at a delimiter. */
  Word takeWord() throws ConditionSyntaxException {
    int begin = at;
    boolean isExact = take('=');
    if (isNext('"')) {
      return new Word(begin, Word.Form.QUOTED, isExact, takeQuotation());
    }
    int slash = isExact ? -1 : closingSlash();
    if (slash >= 0) {
      String source = text.substring(at + 1, slash);
      at = slash + 1;
      return new Word(begin, Word.Form.EXPRESSION, false, source);
    }
    int from = at;
    while (!isDelimiter(at)) {
      if (text.charAt(at) == '"') {
        throw mistake("quotes belong around the whole text");
      }
      at++;
    }
    return new Word(begin, Word.Form.BARE, isExact, text.substring(from, at));
  }

  private String takeQuotation() throws ConditionSyntaxException {
    int begin = at;
    var content = new StringBuilder();
    for (at++; !isAtEnd() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      content.append(text.charAt(at));
    }
    if (isAtEnd()) {
      throw new ConditionSyntaxException(begin, "this quote is not closed");
    }
    at++;
    if (!isDelimiter(at)) {
      throw mistake("quotes belong around the whole text");
    }
    return content.toString();
  }

  /**
   * The slash at the end of the regular expression that begins here; -1 when none does, as in
   * {@code /cart}, {@code /api/cart} or the list {@code /cart,/}.
   */
  private int closingSlash() {
    if (!isNext('/')) {
      return -1;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '/') {
      if (isBlank(end) || text.charAt(end) == '"') {
        return -1;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    boolean isClosed = end > at + 1 && end < text.length() && isDelimiter(end + 1);
    return isClosed && ":,=".indexOf(text.charAt(end - 1)) < 0 ? end : -1;
  }

  private boolean isDelimiter(int index) {
    return index >= text.length() || isBlank(index) || SIGNS.indexOf(text.charAt(index)) >= 0;
  }

  private boolean isBlank(int index) {
    return Character.isWhitespace(text.charAt(index));
  }
}
