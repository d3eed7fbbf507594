package io.gonetmon.alert;

/** A value to be compared with. */
record Bound(Comparison comparison, double value) {
  /** How. */
  enum Comparison {
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  boolean isMet(double measured) {
    return switch (comparison) {
      case ABOVE -> measured > value;
      case AT_LEAST -> measured >= value;
      case BELOW -> measured < value;
      case AT_MOST -> measured <= value;
    };
  }

  /** Whether too much meets it, and not too little. */
  boolean isUpper() {
    return comparison == Comparison.ABOVE || comparison == Comparison.AT_LEAST;
  }

  /** What is met whenever this is not. */
  Bound opposite() {
    return switch (comparison) {
      case ABOVE -> new Bound(Comparison.AT_MOST, value);
      case AT_LEAST -> new Bound(Comparison.BELOW, value);
      case BELOW -> new Bound(Comparison.AT_LEAST, value);
      case AT_MOST -> new Bound(Comparison.ABOVE, value);
    };
  }
}
