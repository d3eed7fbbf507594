package io.gonetmon.save;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import java.util.Locale;

/** An exchange in a few words, such as {@code GET shop.example/cart 500 in 231 ms}. */
final class ExchangeComment {
  private static final long SECOND = 1_000_000_000L;
  private static final long MILLI = 1_000_000L;

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
      append(text.append(" in "), exchange.responseNanos());
    }
    return switch (exchange.outcome()) {
      case ANSWERED, UNPAIRED -> text.toString();
      case CLIENT_CLOSED, SERVER_CLOSED, RESET, GAP, OPEN ->
          text.append(" (").append(outcome(exchange)).append(')').toString();
    };
  }

  /** With two digits at least; a format would cost more than saving the packets does. */
  private static void append(StringBuilder text, long nanos) {
    if (nanos >= SECOND) {
      text.append(nanos / SECOND).append('.').append(nanos / (SECOND / 10) % 10).append(" s");
    } else if (nanos >= 10 * MILLI) {
      text.append(nanos / MILLI).append(" ms");
    } else if (nanos >= MILLI) {
      text.append(nanos / MILLI).append('.').append(nanos / (MILLI / 10) % 10).append(" ms");
    } else {
      text.append(nanos / 1000).append(" µs");
    }
  }

  private static String outcome(Exchange exchange) {
    return exchange.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
