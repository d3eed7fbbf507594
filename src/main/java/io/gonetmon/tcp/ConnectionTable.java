package io.gonetmon.tcp;

import io.gonetmon.bound.Budget;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All connections that are followed, the least recently used first to go when there are too many.
 * Confined to the monitor thread; its clock is the capture's.
 */
public final class ConnectionTable {
  /** A step back that no reordering explains: the time before was wrong. */
  private static final long STEP_BACK_NANOS = 60_000_000_000L;

  private static final long CHECK_NANOS = 50_000_000L;

  private final TcpLimits limits;
  private final Protocol protocol;
  private final TcpListener listener;
  private final Budget budget;
  private final Flush flush;
  private final LinkedHashMap<Flow, Connection> connections =
      new LinkedHashMap<>(1024, 0.75f, true);
  private final Map<Connection, Long> deadlines = new LinkedHashMap<>();
  private final Set<Connection> lingering = new LinkedHashSet<>();
  private long nanos = Long.MIN_VALUE;
  private long nextCheck = Long.MIN_VALUE;

  public ConnectionTable(TcpLimits limits, Protocol protocol, TcpListener listener) {
    this.limits = limits;
    this.budget = new Budget(limits.allWaitingBytes());
    this.protocol = protocol;
    this.listener = listener;
    this.flush = new Flush(this);
  }

  TcpLimits limits() {
    return limits;
  }

  Protocol protocol() {
    return protocol;
  }

  TcpListener listener() {
    return listener;
  }

  Budget budget() {
    return budget;
  }

  Flush flush() {
    return flush;
  }

  long nanos() {
    return nanos;
  }

  public int size() {
    return connections.size();
  }

  /** Closed connections that are still remembered. */
  int lingering() {
    return lingering.size();
  }

  /** Takes the next captured segment. */
  public void accept(Segment segment, Link link) {
    advance(segment.nanos());
    Flow key = segment.flow().key();
    Connection connection = connections.get(key);
    if (connection != null && connection.isPredecessors(segment)) {
      return;
    }
    if (connection == null || connection.isReplacedBy(segment)) {
      if (!opensConnection(segment)) {
        return;
      }
      connection = follow(connection, segment);
    }
    connection.accept(segment, link);
  }

  /** A connection is followed from its SYN or its first payload on. */
  private static boolean opensConnection(Segment segment) {
    return segment.length() > 0 || segment.has(Segment.SYN);
  }

  private Connection follow(Connection old, Segment segment) {
    if (old != null) {
      remove(old, Ending.ABANDONED);
    }
    evictExcess();
    Connection connection = new Connection(segment.flow(), old != null, this);
    connections.put(connection.key(), connection);
    return connection;
  }

  private void evictExcess() {
    while (connections.size() >= limits.connections()) {
      if (!lingering.isEmpty()) {
        remove(firstClosed(), Ending.ABANDONED);
      } else {
        Iterator<Connection> eldest = connections.values().iterator();
        remove(eldest.next(), Ending.ABANDONED);
        listener.evicted();
      }
    }
  }

  /** Lets time pass: what was waited for long enough is given up. */
  public void advance(long now) {
    if (now < nanos - STEP_BACK_NANOS) {
      nanos = now;
      nextCheck = now;
    }
    nanos = Math.max(nanos, now);
    if (nanos < nextCheck) {
      return;
    }
    nextCheck = nanos + CHECK_NANOS;
    while (!lingering.isEmpty() && firstClosed().closedNanos() + limits.lingerNanos() <= nanos) {
      remove(firstClosed(), Ending.ABANDONED);
    }
    if (!deadlines.isEmpty()) {
      releaseOverdue();
    }
  }

  private void releaseOverdue() {
    var overdue = new ArrayList<Connection>();
    deadlines.forEach(
        (connection, deadline) -> {
          if (deadline <= nanos) {
            overdue.add(connection);
          }
        });
    overdue.forEach(connection -> connection.release(nanos));
  }

  /** Notes until when a connection waits; {@link Long#MAX_VALUE} when it does not. */
  void waitUntil(Connection connection, long deadline) {
    if (deadline == Long.MAX_VALUE) {
      deadlines.remove(connection);
    } else {
      deadlines.put(connection, deadline);
    }
  }

  void linger(Connection connection) {
    lingering.add(connection);
  }

  private Connection firstClosed() {
    return lingering.iterator().next();
  }

  /**
   * @param unclosed how the connection ended if neither side has closed it
   */
  private void remove(Connection connection, Ending unclosed) {
    connections.remove(connection.key());
    lingering.remove(connection);
    connection.finish(unclosed);
    deadlines.remove(connection);
  }

  /** Ends all connections, reading what still waits. */
  public void finish() {
    while (!connections.isEmpty()) {
      remove(connections.values().iterator().next(), Ending.OPEN);
    }
  }
}
