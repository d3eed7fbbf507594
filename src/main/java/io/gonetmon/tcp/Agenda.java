package io.gonetmon.tcp;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to be done with connections when time has passed: missing bytes and answers are given up,
 * closed connections forgotten. Confined to the monitor thread.
 */
final class Agenda {
  /** Longer than between the SYNs of a client that tries for half a minute. */
  private static final long ANSWER_NANOS = 20_000_000_000L;

  private final long lingerNanos;
  private final Map<Connection, Long> deadlines = new LinkedHashMap<>();
  private final Set<Connection> lingering = new LinkedHashSet<>();

  /** Connections whose SYN is not answered yet, the one with the latest SYN last. */
  private final Set<Connection> opening = new LinkedHashSet<>();

  /**
   * @param lingerNanos how long a closed connection is remembered
   */
  Agenda(long lingerNanos) {
    this.lingerNanos = lingerNanos;
  }

  /** Closed connections that are still remembered. */
  int lingering() {
    return lingering.size();
  }

  /** The connection that was closed first, or null. */
  Connection firstClosed() {
    return lingering.isEmpty() ? null : lingering.iterator().next();
  }

  /** Remembers a closed connection for what arrives late. */
  void linger(Connection connection) {
    lingering.add(connection);
  }

  /** Waits, from now on, for the answer to a SYN. */
  void awaitAnswer(Connection connection) {
    opening.remove(connection);
    opening.add(connection);
  }

  void answered(Connection connection) {
    opening.remove(connection);
  }

  /** Notes until when a connection waits; {@link Long#MAX_VALUE} when it does not. */
  void waitUntil(Connection connection, long deadline) {
    if (deadline == Long.MAX_VALUE) {
      deadlines.remove(connection);
    } else {
      deadlines.put(connection, deadline);
    }
  }

  void forget(Connection connection) {
    lingering.remove(connection);
    opening.remove(connection);
    deadlines.remove(connection);
  }

  /** Does what is due by then; closed connections whose time is over go to {@code over}. */
  void reach(long nanos, Consumer<Connection> over) {
    Connection closed = firstClosed();
    while (closed != null && closed.teardown().closedNanos() + lingerNanos <= nanos) {
      over.accept(closed);
      closed = firstClosed();
    }
    if (!deadlines.isEmpty()) {
      releaseOverdue(nanos);
    }
    giveUpSyns(nanos);
  }

  private void releaseOverdue(long nanos) {
    var overdue = new ArrayList<Connection>();
    deadlines.forEach(
        (connection, deadline) -> {
          if (deadline <= nanos) {
            overdue.add(connection);
          }
        });
    overdue.forEach(connection -> connection.release(nanos));
  }

  private void giveUpSyns(long nanos) {
    Iterator<Connection> waiting = opening.iterator();
    while (waiting.hasNext()) {
      Connection connection = waiting.next();
      if (nanos - connection.handshake().lastSynNanos() < ANSWER_NANOS) {
        return;
      }
      waiting.remove();
      connection.giveUpSyn();
    }
  }
}
