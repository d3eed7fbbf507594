package io.gonetmon.where;

import io.gonetmon.text.Nearest;
import java.util.Arrays;

/** Says what is known instead of a field that is not. */
final class UnknownField {
  private UnknownField() {}

  static String sentence(String name) {
    String nearest = nearest(name);
    String hint =
        nearest.isEmpty() ? "; quote text that has a colon" : "; did you mean " + nearest + "?";
    return "unknown field " + name + "; known are " + Field.words() + hint;
  }

  private static String nearest(String name) {
    return Nearest.of(name, Arrays.stream(Field.values()).map(Field::word).toList()).orElse("");
  }
}
