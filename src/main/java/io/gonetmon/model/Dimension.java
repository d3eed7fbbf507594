package io.gonetmon.model;

import java.util.Optional;
import java.util.stream.IntStream;

/** What HTTP is broken down by; each message counts for at most one row of each dimension. */
public enum Dimension {
  HOST,
  SECTION(HOST),
  PATH(HOST),
  CLIENT,
  SERVER,
  METHOD,
  STATUS,
  /** What has failed: see {@link Failure#key}. Counted when the exchange is over. */
  FAILURE;

  private static final String[] STATUSES =
      IntStream.range(0, 1000).mapToObj(Integer::toString).toArray(String[]::new);

  private final Dimension parent;

  Dimension() {
    this(null);
  }

  Dimension(Dimension parent) {
    this.parent = parent;
  }

  /** The key of the row that a message counts for; null when it counts for none. */
  public String key(Message message) {
    Request asked = message.asked();
    return switch (this) {
      case HOST -> message.host();
      case SECTION -> asked == null ? null : asked.section();
      case PATH -> asked == null ? null : asked.path();
      case CLIENT -> message.peers().clientAddress();
      case SERVER -> message.peers().serverEndpoint();
      case METHOD -> asked == null ? null : asked.method();
      case FAILURE -> null;
      case STATUS -> message instanceof Response answer ? status(answer.status()) : null;
    };
  }

  /** The key of a status. */
  public static String status(int status) {
    return STATUSES[status];
  }

  /** The dimension whose rows this one divides; empty when it divides all traffic. */
  public Optional<Dimension> parent() {
    return Optional.ofNullable(parent);
  }

  /** Whether a row is known from the response alone, and another may follow from the next. */
  public boolean isOfResponse() {
    return this == STATUS;
  }
}
