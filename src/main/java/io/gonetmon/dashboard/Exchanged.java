package io.gonetmon.dashboard;

import io.gonetmon.model.Exchange;
import io.gonetmon.output.Sheet;
import io.gonetmon.query.KeptExchange;
import io.gonetmon.where.Condition;
import io.gonetmon.where.Field;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with an exchange besides showing it. */
final class Exchanged {
  private static final List<String> COLUMNS =
      List.of(
          "at",
          "method",
          "host",
          "path",
          "status",
          "outcome",
          "responseMillis",
          "bytes",
          "client",
          "server",
          "connection");

  private Exchanged() {}

  /** The exchange of that number. */
  static Optional<Exchange> find(List<KeptExchange> all, String number) {
    return all.stream()
        .filter(each -> Long.toString(each.number()).equals(number))
        .findFirst()
        .map(KeptExchange::exchange);
  }

  /** Met by those of the same host, method and path. */
  static Condition alike(Exchange exchange) {
    Condition host = Condition.exactly(Field.HOST, exchange.host());
    return exchange.request() == null
        ? host
        : Conditions.of(
            Field.PATH,
            exchange.request().path(),
            Conditions.of(Field.METHOD, exchange.request().method(), host));
  }

  /** The first whole second after it. */
  static Instant end(Exchange exchange) {
    long last = Math.max(ExchangeLine.nanos(exchange), exchange.responseEndNanos());
    return Instant.ofEpochSecond(last / 1_000_000_000 + 1);
  }

  /** The command that asks the same again; what is not kept, as the query, is missing. */
  static Optional<String> curl(Exchange exchange) {
    return Optional.ofNullable(exchange.request())
        .map(
            asked -> {
              String method =
                  asked.method().equals("GET") ? "" : "-X " + quoted(asked.method()) + " ";
              return "curl -i " + method + quoted("http://" + asked.host() + asked.path());
            });
  }

  /** For a shell. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** A filter for packets of its connection. */
  static String bpf(Exchange exchange) {
    var client = exchange.peers().client();
    var server = exchange.peers().server();
    return "tcp and host %s and port %d and host %s and port %d"
        .formatted(client.address(), client.port(), server.address(), server.port());
  }

  static Sheet sheet(List<Exchange> exchanges) {
    return new Sheet(COLUMNS, exchanges.stream().map(Exchanged::cells).toList());
  }

  private static List<Object> cells(Exchange exchange) {
    boolean asked = exchange.request() != null;
    long took = exchange.responseNanos();
    return List.of(
        Instant.ofEpochSecond(0, ExchangeLine.nanos(exchange)),
        asked ? exchange.request().method() : "",
        exchange.host(),
        asked ? exchange.request().path() : "",
        exchange.isUnanswered() ? "" : exchange.status(),
        exchange.outcome().name().toLowerCase(Locale.ROOT),
        took == Exchange.UNKNOWN ? "" : took / 1e6,
        exchange.bytes(),
        exchange.peers().client(),
        exchange.peers().serverEndpoint(),
        exchange.peers().connection());
  }
}
