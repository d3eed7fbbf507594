package io.gonetmon.where;

import java.util.ArrayList;

/** Reads a filter. Confined to the thread that reads. */
final class ConditionParser {
  private static final int DEEPEST = 50;

  private final FilterText text;
  private int depth;

  ConditionParser(String text) throws ConditionSyntaxException {
    this.text = new FilterText(text);
  }

  Condition parse() throws ConditionSyntaxException {
    text.skipBlanks();
    if (text.isAtEnd()) {
      return Condition.ALL;
    }
    Condition whole = either();
    if (!text.isAtEnd()) {
      throw text.mistake(
          text.isNext(')') ? "no ( is open here" : "a comma stands between values, without blanks");
    }
    return whole;
  }

  private Condition either() throws ConditionSyntaxException {
    var each = new ArrayList<Condition>();
    do {
      each.add(all());
    } while (takeSign('|'));
    return each.size() == 1 ? each.get(0) : new Condition.Or(each);
  }

  private Condition all() throws ConditionSyntaxException {
    var each = new ArrayList<Condition>();
    do {
      text.skipBlanks();
      each.add(one());
      text.skipBlanks();
    } while (takeSign('&') || isMoreToCome());
    return each.size() == 1 ? each.get(0) : new Condition.And(each);
  }

  /** Takes it also where it is doubled, as in other languages. */
  private boolean takeSign(char sign) {
    boolean isTaken = text.take(sign);
    if (isTaken) {
      text.take(sign);
    }
    return isTaken;
  }

  private boolean isMoreToCome() {
    return !text.isAtDelimiter() || text.isNext('(');
  }

  private Condition one() throws ConditionSyntaxException {
    if (++depth > DEEPEST) {
      throw text.mistake("more than %d parentheses and signs in each other".formatted(DEEPEST));
    }
    Condition one;
    if (text.take('-') || text.take('!')) {
      one = new Condition.Not(one());
    } else if (text.isNext('(')) {
      one = inParentheses();
    } else {
      one = match();
    }
    depth--;
    return one;
  }

  private Condition inParentheses() throws ConditionSyntaxException {
    int opened = text.at();
    text.take('(');
    Condition inside = either();
    if (!text.take(')')) {
      throw new ConditionSyntaxException(opened, "this ( is not closed");
    }
    return inside;
  }

  private Condition match() throws ConditionSyntaxException {
    int begin = text.at();
    String name = text.takeField();
    if (name == null) {
      return freeText();
    }
    Field field = Field.named(name).orElse(null);
    if (field == null) {
      throw new ConditionSyntaxException(begin, UnknownField.sentence(name));
    }
    var anyOf = new ArrayList<Criterion>();
    do {
      anyOf.add(field.kind().read(field, word(name + ": needs a value, as in " + field.example())));
    } while (text.take(','));
    return new Match(field, anyOf);
  }

  private Condition freeText() throws ConditionSyntaxException {
    var anyOf = new ArrayList<Criterion>();
    do {
      Word word = word("something to look for is missing here");
      FreeTextCheck.check(word);
      anyOf.add(TextReader.freeText(word));
    } while (text.take(','));
    return new FreeText(anyOf);
  }

  private Word word(String missing) throws ConditionSyntaxException {
    Word word = text.takeWord();
    if (word.text().isEmpty()) {
      throw word.mistake(missing);
    }
    return word;
  }
}
