package io.gonetmon.save;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import io.gonetmon.output.HumanReadable;
import java.util.Locale;

/** An exchange in a few words, such as {@code GET shop.example/cart 500 in 231ms}. */
final class ExchangeComment {
  private ExchangeComment() {}

  static String of(Exchange exchange) {
    return asked(exchange) + " " + became(exchange);
  }

  private static String asked(Exchange exchange) {
    Request request = exchange.request();
    return request == null
        ? "request not seen, " + exchange.host()
        : request.method() + " " + request.host() + request.path();
  }

  private static String became(Exchange exchange) {
    if (exchange.isUnanswered()) {
      return "no answer (" + outcome(exchange) + ")";
    }
    StringBuilder text = new StringBuilder().append(exchange.status());
    if (exchange.responseNanos() >= 0) {
      text.append(" in ").append(HumanReadable.nanos(exchange.responseNanos()));
    }
    return switch (exchange.outcome()) {
      case ANSWERED, UNPAIRED -> text.toString();
      case CLIENT_CLOSED, SERVER_CLOSED, RESET, GAP, OPEN ->
          text.append(" (").append(outcome(exchange)).append(')').toString();
    };
  }

  private static String outcome(Exchange exchange) {
    return exchange.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
