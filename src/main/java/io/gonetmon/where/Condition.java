package io.gonetmon.where;

import io.gonetmon.model.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an exchange has to meet. */
public sealed interface Condition
    permits Condition.All, Condition.And, Condition.Not, Condition.Or, FreeText, Match {
  /** Met by all. */
  Condition ALL = new All();

  /** Reads what an operator wrote; blank text is met by all. */
  static Condition parse(String text) throws ConditionSyntaxException {
    return new ConditionParser(text).parse();
  }

  /** Met where a field is exactly this. */
  static Condition exactly(Field field, String value) {
    try {
      return new Match(field, List.of(field.kind().exactly(field, value)));
    } catch (ConditionSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Met where both are. */
  static Condition both(Condition one, Condition other) {
    var each = new ArrayList<>(parts(one));
    each.addAll(parts(other));
    return switch (each.size()) {
      case 0 -> ALL;
      case 1 -> each.get(0);
      default -> new And(each);
    };
  }

  /** Whether it is met. */
  boolean matches(Exchange exchange);

  /**
   * Whether it is met where the field that {@linkplain Field#only decides alone} is this, as {@link
   * io.gonetmon.model.Dimension} writes it.
   */
  boolean matchesKey(String key);

  /** What has to be known to decide on it. */
  Set<Field> fields();

  /** As it is written, so that it means the same when it is read again; empty for all. */
  String text();

  /** Its part that a request decides: where that is not met, the whole will not be. */
  static Condition ofRequest(Condition condition) {
    Condition ofRequest = ALL;
    for (Condition part : parts(condition)) {
      ofRequest = stage(part) == Field.Stage.REQUEST ? both(ofRequest, part) : ofRequest;
    }
    return ofRequest;
  }

  /** When it is decided. */
  static Field.Stage stage(Condition condition) {
    return condition.fields().stream()
        .map(Field::stage)
        .max(Comparator.naturalOrder())
        .orElse(Field.Stage.REQUEST);
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof And and) {
      return and.each();
    }
    return condition instanceof All ? List.of() : List.of(condition);
  }

  /** Met by all. */
  record All() implements Condition {
    @Override
    public boolean matches(Exchange exchange) {
      return true;
    }

    @Override
    public boolean matchesKey(String key) {
      return true;
    }

    @Override
    public Set<Field> fields() {
      return Set.of();
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** Met where each of two or more is met. */
  record And(List<Condition> each) implements Condition {
    public And {
      each = List.copyOf(each);
    }

    @Override
    public boolean matches(Exchange exchange) {
      for (Condition condition : each) {
        if (!condition.matches(exchange)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean matchesKey(String key) {
      return each.stream().allMatch(condition -> condition.matchesKey(key));
    }

    @Override
    public Set<Field> fields() {
      return Field.of(each);
    }

    @Override
    public String text() {
      return each.stream().map(And::part).collect(Collectors.joining(" "));
    }

    private static String part(Condition condition) {
      boolean isList = condition instanceof And || condition instanceof Or;
      return isList ? "(" + condition.text() + ")" : condition.text();
    }
  }

  /** Met where one of two or more is met. */
  record Or(List<Condition> each) implements Condition {
    public Or {
      each = List.copyOf(each);
    }

    @Override
    public boolean matches(Exchange exchange) {
      for (Condition condition : each) {
        if (condition.matches(exchange)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean matchesKey(String key) {
      return each.stream().anyMatch(condition -> condition.matchesKey(key));
    }

    @Override
    public Set<Field> fields() {
      return Field.of(each);
    }

    @Override
    public String text() {
      return each.stream().map(Or::part).collect(Collectors.joining(" | "));
    }

    private static String part(Condition condition) {
      return condition instanceof Or ? "(" + condition.text() + ")" : condition.text();
    }
  }

  /** Met where another one is not. */
  record Not(Condition other) implements Condition {
    @Override
    public boolean matches(Exchange exchange) {
      return !other.matches(exchange);
    }

    @Override
    public boolean matchesKey(String key) {
      return !other.matchesKey(key);
    }

    @Override
    public Set<Field> fields() {
      return other.fields();
    }

    @Override
    public String text() {
      boolean isList = other instanceof And || other instanceof Or;
      return isList ? "-(" + other.text() + ")" : "-" + other.text();
    }
  }
}
