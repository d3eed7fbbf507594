package io.gonetmon.where;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a number has to be. */
final class AmountReader {
  private static final Pattern CLASS = Pattern.compile("([1-9])[xX]{2}");
  private static final String TO = "..";

  private final Field field;
  private final Quantity quantity;

  AmountReader(Field field, Quantity quantity) {
    this.field = field;
    this.quantity = quantity;
  }

  /** Whether it is a class of statuses, such as {@code 5xx}. */
  static boolean isClass(String text) {
    return CLASS.matcher(text).matches();
  }

  Criterion read(Word word) throws ConditionSyntaxException {
    String text = word.text();
    if (quantity == Quantity.STATUS && text.equalsIgnoreCase(NoStatus.WORD)) {
      return new NoStatus();
    }
    Matcher statuses = CLASS.matcher(text);
    if (quantity == Quantity.STATUS && statuses.matches()) {
      long first = 100 * Long.parseLong(statuses.group(1));
      return new Amount.Between(quantity, first, first + 99);
    }
    for (Amount.Comparison.Operator operator : Amount.Comparison.Operator.values()) {
      if (text.startsWith(operator.sign())) {
        return new Amount.Comparison(quantity, operator, number(word, operator.sign().length()));
      }
    }
    int to = text.indexOf(TO);
    return to < 0 ? equal(word) : between(word, to);
  }

  private Criterion equal(Word word) throws ConditionSyntaxException {
    long value = number(word, 0);
    if (quantity.isContinuous() && !word.isExact()) {
      throw word.mistake(
          "%s:%s would be exactly that; say >%2$s, <%2$s or a range with .."
              .formatted(field.word(), word.text()));
    }
    return new Amount.Between(quantity, value, value);
  }

  private Criterion between(Word word, int to) throws ConditionSyntaxException {
    int begin = to + TO.length();
    long from = read(word.text().substring(0, to), word.at());
    long until = number(word, begin);
    if (from > until) {
      throw word.mistake("nothing is in %s: the lower end comes first".formatted(word.text()));
    }
    return new Amount.Between(quantity, from, until);
  }

  private long number(Word word, int begin) throws ConditionSyntaxException {
    return read(word.text().substring(begin), word.at() + begin);
  }

  private long read(String number, int at) throws ConditionSyntaxException {
    if (number.isEmpty()) {
      throw new ConditionSyntaxException(at, "a number is missing, as in " + field.example());
    }
    return quantity.read(number, at);
  }
}
