package io.gonetmon.where;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import java.util.Locale;

/** Met by one outcome. */
record Ending(Outcome outcome) implements Criterion {
  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public boolean isMetBy(Field field, Exchange exchange) {
    return exchange.outcome() == outcome;
  }

  @Override
  public boolean isMetBy(String value) {
    return value.equals(text());
  }

  @Override
  public String text() {
    return word(outcome);
  }
}
