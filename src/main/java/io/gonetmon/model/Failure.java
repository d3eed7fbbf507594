package io.gonetmon.model;

/** How an exchange has failed, in the words that {@link Dimension#FAILURE} is divided by. */
public final class Failure {
  private static final int FIRST_ERROR = 400;

  private Failure() {}

  /**
   * Such as {@code 503 POST shop.example/cart}; null when it has not failed, or that is not known.
   */
  public static String key(Exchange exchange) {
    String what = what(exchange);
    if (what == null) {
      return null;
    }
    Request asked = exchange.request();
    return asked == null
        ? what + " ? " + exchange.host()
        : what + " " + asked.method() + " " + asked.host() + asked.path();
  }

  private static String what(Exchange exchange) {
    if (exchange.status() >= FIRST_ERROR) {
      return Integer.toString(exchange.status());
    }
    return switch (exchange.outcome()) {
      case RESET -> "reset";
      case CLIENT_CLOSED, SERVER_CLOSED -> exchange.isUnanswered() ? "none" : "cut";
      case ANSWERED, GAP, UNPAIRED, OPEN -> null;
    };
  }
}
