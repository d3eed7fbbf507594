package io.gonetmon.where;

import io.gonetmon.model.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How what a field has to be is written. */
enum Kind {
  TEXT,
  ADDRESS,
  STATUS,
  PORT,
  COUNT,
  TIME,
  SIZE,
  OUTCOME;

  Criterion read(Field field, Word word) throws ConditionSyntaxException {
    return switch (this) {
      case TEXT -> TextReader.text(field, word);
      case ADDRESS -> TextReader.address(field, word);
      case STATUS -> new AmountReader(field, Quantity.STATUS).read(word);
      case PORT -> new AmountReader(field, Quantity.PORT).read(word);
      case COUNT -> new AmountReader(field, Quantity.COUNT).read(word);
      case TIME -> new AmountReader(field, Quantity.TIME).read(word);
      case SIZE -> new AmountReader(field, Quantity.SIZE).read(word);
      case OUTCOME -> outcome(word);
    };
  }

  /** What only this value meets. */
  Criterion exactly(Field field, String value) throws ConditionSyntaxException {
    return read(field, new Word(0, Word.Form.QUOTED, true, value));
  }

  private static Criterion outcome(Word word) throws ConditionSyntaxException {
    return Arrays.stream(Outcome.values())
        .filter(each -> Ending.word(each).equalsIgnoreCase(word.text()))
        .findFirst()
        .map(Ending::new)
        .orElseThrow(
            () -> word.mistake("unknown outcome %s; known are %s".formatted(word.text(), known())));
  }

  private static String known() {
    return Arrays.stream(Outcome.values()).map(Ending::word).collect(Collectors.joining(", "));
  }
}
