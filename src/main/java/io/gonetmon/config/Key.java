package io.gonetmon.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A key that a configuration file and the environment may set.
 *
 * @param repeatable whether it takes an array
 * @param standard its values when nothing sets it
 */
public record Key(
    String name, Kind kind, boolean repeatable, String description, List<String> standard) {
  private static final String PREFIX = "GONETMON_";

  /** What may stand behind a key. */
  public enum Kind {
    FLAG("true or false"),
    WHOLE("a whole number"),
    DECIMAL("a number"),
    SIZE("a whole number, or text such as \"16m\""),
    TEXT("text in quotation marks");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** Whether it may be that value. */
    boolean accepts(Value value) {
      return switch (this) {
        case FLAG -> value instanceof Value.Flag;
        case WHOLE -> value instanceof Value.Whole;
        case DECIMAL -> value instanceof Value.Whole || value instanceof Value.Decimal;
        case SIZE -> value instanceof Value.Whole || value instanceof Value.Text;
        case TEXT -> value instanceof Value.Text;
      };
    }
  }

  public Key {
    standard = List.copyOf(standard);
  }

  /** The environment's variable for it. */
  public String variable() {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static boolean isVariable(String name) {
    return name.startsWith(PREFIX);
  }

  /** What a file says that sets it to these values. */
  String line(List<String> values) {
    String each = values.stream().map(this::literal).collect(Collectors.joining(", "));
    return name + " = " + (repeatable ? "[" + each + "]" : each);
  }

  private String literal(String value) {
    boolean bare = kind != Kind.TEXT && value.matches("-?\\d+(\\.\\d+)?|true|false");
    return bare ? value : Quotation.of(value);
  }
}
