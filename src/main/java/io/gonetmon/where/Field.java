package io.gonetmon.where;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a filter can be about. */
public enum Field {
  HOST(Kind.TEXT, "the host that was asked", "host:shop.example"),
  SECTION(Kind.TEXT, "the first segment of the path", "section:=/cart"),
  PATH(Kind.TEXT, "the path, without query", "path:/products/*"),
  METHOD(Kind.TEXT, "the method", "-method:GET,HEAD"),
  STATUS(Kind.STATUS, "the status, its class, or none for no response", "status:5xx,404,none"),
  CLIENT(Kind.ADDRESS, "the client's address", "client:10.0.0.0/8"),
  SERVER(Kind.ADDRESS, "the server's address and port", "server:192.0.2.7:8080"),
  PORT(Kind.PORT, "the server's port", "port:8000..8999"),
  IFACE(Kind.TEXT, "the interface on which the connection was first seen", "iface:eth0"),
  TIME(
      Kind.TIME,
      "the response time: first byte of the request to that of the response",
      "time:>1s"),
  WAITING(Kind.TIME, "last byte of the request to first byte of the response", "waiting:>200ms"),
  TOTAL(Kind.TIME, "first byte of the request to last byte of the response", "total:1s..5s"),
  SIZE(Kind.SIZE, "bytes of request and response together", "size:>1M"),
  AGENT(Kind.TEXT, "what the client calls itself", "agent:curl"),
  OUTCOME(Kind.OUTCOME, "what became of the request", "outcome:reset,server-closed"),
  CONNECTION(Kind.COUNT, "the number of the connection in this run", "connection:91");

  /** What has been seen of an exchange, in order. */
  public enum Stage {
    REQUEST,
    /** The final response has begun. */
    RESPONSE,
    END
  }

  private final Kind kind;
  private final String explanation;
  private final String example;

  Field(Kind kind, String explanation, String example) {
    this.kind = kind;
    this.explanation = explanation;
    this.example = example;
  }

  /** The field that decides a condition alone; empty when there are several, or none. */
  public static Optional<Field> only(Condition condition) {
    Set<Field> fields = condition.fields();
    return fields.size() == 1 ? fields.stream().findFirst() : Optional.empty();
  }

  /** As it is written in a filter. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, in a few words. */
  public String explanation() {
    return explanation;
  }

  /** A filter that uses it. */
  public String example() {
    return example;
  }

  /** When it is known. */
  public Stage stage() {
    return switch (this) {
      case STATUS, TIME -> Stage.RESPONSE;
      case WAITING, TOTAL, SIZE, OUTCOME -> Stage.END;
      default -> Stage.REQUEST;
    };
  }

  /** What traffic is broken down by this; empty when it is not. */
  public Optional<Dimension> dimension() {
    return Arrays.stream(Dimension.values()).filter(each -> each.name().equals(name())).findFirst();
  }

  Kind kind() {
    return kind;
  }

  static Optional<Field> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
  }

  static Set<Field> of(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(each -> each.fields().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Null where it is not known. */
  String text(Exchange exchange) {
    Request asked = exchange.request();
    return switch (this) {
      case HOST -> exchange.host();
      case SECTION -> asked == null ? null : asked.section();
      case PATH -> asked == null ? null : asked.path();
      case METHOD -> asked == null ? null : asked.method();
      case CLIENT -> exchange.peers().clientAddress();
      case SERVER -> exchange.peers().serverEndpoint();
      case IFACE -> exchange.peers().link();
      case AGENT -> asked == null ? null : asked.fields().agent();
      default -> throw new IllegalStateException(this + " is no text");
    };
  }

  /** {@link Exchange#UNKNOWN} where it is not known. */
  long number(Exchange exchange) {
    return switch (this) {
      case STATUS -> exchange.isUnanswered() ? Exchange.UNKNOWN : exchange.status();
      case PORT -> exchange.peers().server().port();
      case TIME -> exchange.responseNanos();
      case WAITING -> exchange.waitingNanos();
      case TOTAL -> exchange.totalNanos();
      case SIZE -> exchange.bytes();
      case CONNECTION -> exchange.peers().connection();
      default -> throw new IllegalStateException(this + " is no number");
    };
  }

  Endpoint endpoint(Exchange exchange) {
    return switch (this) {
      case CLIENT -> exchange.peers().client();
      case SERVER -> exchange.peers().server();
      default -> throw new IllegalStateException(this + " is no address");
    };
  }
}
