package io.gonetmon.where;

import io.gonetmon.model.Exchange;

/** Met where there is no final response. */
record NoStatus() implements Criterion {
  static final String WORD = "none";

  @Override
  public boolean isMetBy(Field field, Exchange exchange) {
    return exchange.isUnanswered();
  }

  @Override
  public boolean isMetBy(String value) {
    return value.equals(WORD);
  }

  @Override
  public String text() {
    return WORD;
  }
}
