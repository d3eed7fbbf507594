package io.gonetmon.where;

import io.gonetmon.model.Exchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Met where a field meets any of some criteria. */
record Match(Field field, List<Criterion> anyOf) implements Condition {
  Match {
    anyOf = List.copyOf(anyOf);
  }

  @Override
  public boolean matches(Exchange exchange) {
    for (Criterion criterion : anyOf) {
      if (criterion.isMetBy(field, exchange)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean matchesKey(String key) {
    return anyOf.stream().anyMatch(criterion -> criterion.isMetBy(key));
  }

  @Override
  public Set<Field> fields() {
    return Set.of(field);
  }

  @Override
  public String text() {
    return anyOf.stream()
        .map(Criterion::text)
        .collect(Collectors.joining(",", field.word() + ":", ""));
  }
}
