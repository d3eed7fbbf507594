package io.gonetmon.where;

import io.gonetmon.model.Exchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Met where one of the fields that people look for meets any of some criteria. */
record FreeText(List<Criterion> anyOf) implements Condition {
  private static final List<Field> FIELDS =
      List.of(Field.HOST, Field.PATH, Field.METHOD, Field.CLIENT, Field.SERVER);

  FreeText {
    anyOf = List.copyOf(anyOf);
  }

  @Override
  public boolean matches(Exchange exchange) {
    for (Criterion criterion : anyOf) {
      for (Field field : FIELDS) {
        if (criterion.isMetBy(field, exchange)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean matchesKey(String key) {
    throw new IllegalStateException(text() + " is about several fields");
  }

  @Override
  public Set<Field> fields() {
    return Set.copyOf(FIELDS);
  }

  @Override
  public String text() {
    return anyOf.stream().map(Criterion::text).collect(Collectors.joining(","));
  }
}
