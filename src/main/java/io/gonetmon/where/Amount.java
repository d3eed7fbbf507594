package io.gonetmon.where;

import io.gonetmon.model.Exchange;

/** What a number has to be. */
sealed interface Amount extends Criterion {
  boolean isMetBy(long value);

  @Override
  default boolean isMetBy(Field field, Exchange exchange) {
    long value = field.number(exchange);
    return value != Exchange.UNKNOWN && isMetBy(value);
  }

  @Override
  default boolean isMetBy(String value) {
    return Quantity.isCount(value) && isMetBy(Long.parseLong(value));
  }

  /** Met from a number to another one, both included. */
  record Between(Quantity quantity, long from, long to) implements Amount {
    @Override
    public boolean isMetBy(long value) {
      return value >= from && value <= to;
    }

    @Override
    public String text() {
      if (from == to) {
        return (quantity.isContinuous() ? "=" : "") + quantity.text(from);
      }
      if (quantity == Quantity.STATUS && from % 100 == 0 && to == from + 99) {
        return from / 100 + "xx";
      }
      return quantity.text(from) + ".." + quantity.text(to);
    }
  }

  /** Met on one side of a number. */
  record Comparison(Quantity quantity, Operator operator, long limit) implements Amount {
    /** On which side, in the order in which they are looked for. */
    enum Operator {
      AT_LEAST(">="),
      AT_MOST("<="),
      ABOVE(">"),
      BELOW("<");

      private final String sign;

      Operator(String sign) {
        this.sign = sign;
      }

      String sign() {
        return sign;
      }
    }

    @Override
    public boolean isMetBy(long value) {
      return switch (operator) {
        case AT_LEAST -> value >= limit;
        case AT_MOST -> value <= limit;
        case ABOVE -> value > limit;
        case BELOW -> value < limit;
      };
    }

    @Override
    public String text() {
      return operator.sign() + quantity.text(limit);
    }
  }
}
