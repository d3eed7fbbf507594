package io.gonetmon.tcp;

import io.gonetmon.bound.Budget;
import io.gonetmon.tcp.ConnectionReader.Ending;
import java.util.Iterator;
import java.util.LinkedHashMap;

/**
 * All connections that are followed, the least recently used first to go when there are too many.
 * Confined to the monitor thread; its clock is the capture's.
 */
public final class ConnectionTable {
  /** A step back that no reordering explains: the time before was wrong. */
  private static final long STEP_BACK_NANOS = 60_000_000_000L;

  private static final long CHECK_NANOS = 50_000_000L;

  /** Of what reads a connection, roughly. */
  private static final int READER_BYTES = 896;

  private final TcpLimits limits;
  private final Protocol protocol;
  private final TcpListener listener;
  private final Budget budget;

  /** Bytes of connections, and of what their readers remember. */
  private final Budget memory;

  private final Flush flush;
  private final SegmentCounter counter;
  private final Twins twins = new Twins();
  private final LinkedHashMap<Flow, Connection> connections =
      new LinkedHashMap<>(1024, 0.75f, true);
  private final Agenda agenda;
  private long nanos = Long.MIN_VALUE;
  private long nextCheck = Long.MIN_VALUE;

  public ConnectionTable(TcpLimits limits, Protocol protocol, TcpListener listener) {
    this(limits, protocol, listener, Budget.unlimited());
  }

  /**
   * @param memory of bytes that connections and their readers take; beyond it the least recently
   *     used go
   */
  public ConnectionTable(TcpLimits limits, Protocol protocol, TcpListener listener, Budget memory) {
    this.limits = limits;
    this.memory = memory;
    this.budget = new Budget(limits.allWaitingBytes());
    this.protocol = protocol;
    this.listener = listener;
    this.flush = new Flush(this);
    this.agenda = new Agenda(limits.lingerNanos());
    this.counter = new SegmentCounter(listener);
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

  SegmentCounter counter() {
    return counter;
  }

  Agenda agenda() {
    return agenda;
  }

  long nanos() {
    return nanos;
  }

  public int size() {
    return connections.size();
  }

  /** Closed connections that are still remembered. */
  int lingering() {
    return agenda.lingering();
  }

  /** Takes the next captured segment. */
  public void accept(Segment segment, Link link) {
    advance(segment.nanos());
    Flow key = segment.flow().key();
    Connection connection = connections.get(key);
    if (connection != null && connection.isPredecessors(segment)) {
      return;
    }
    if (connection != null && connection.isStranger(segment)) {
      connection = newcomers(connection, segment, link);
      if (connection == null) {
        return;
      }
    }
    if (connection == null || connection.isReplacedBy(segment) || connection.isOrphan()) {
      if (!opensConnection(segment)) {
        return;
      }
      connection = follow(connection, segment);
    }
    connection.accept(segment, link);
    if (segment.has(Segment.SYN) && !connection.isRepetition()) {
      twins.note(connection);
    }
    if (memory.isExceeded()) {
      evictExcess();
    }
  }

  /** A connection is followed from its SYN or its first payload on. */
  private static boolean opensConnection(Segment segment) {
    return segment.carriesData() || segment.has(Segment.SYN);
  }

  /**
   * Takes a segment whose numbers do not fit its connection: once two of them fit each other, or
   * the connection is over, a new one has begun.
   *
   * @return the new connection, or null when there is none yet
   */
  private Connection newcomers(Connection old, Segment segment, Link link) {
    Newcomer first = old.newcomer();
    if (first != null && first.isCopiedBy(segment)) {
      return null;
    }
    if (first != null && first.isFollowedBy(segment)) {
      return admit(old);
    }
    if (!segment.carriesData()) {
      return null;
    }
    if (old.teardown().isClosed()) {
      return follow(old, segment);
    }
    Connection current = old;
    if (first != null && first.isUncontradicted(segment.nanos())) {
      current = admit(old);
    } else if (first != null) {
      old.takeNewcomer();
      listener.unparsed();
    }
    if (budget.isFull()) {
      listener.unparsed();
    } else {
      current.holdNewcomer(new Newcomer(segment.kept(), link, budget));
    }
    return null;
  }

  /** Lets what waits to replace a connection do so. */
  private Connection admit(Connection old) {
    Newcomer first = old.takeNewcomer();
    Connection connection = follow(old, first.segment());
    connection.accept(first.segment(), first.link());
    return connection;
  }

  private Connection follow(Connection old, Segment segment) {
    if (old != null) {
      remove(old, Ending.ABANDONED);
    }
    while (connections.size() >= limits.connections()) {
      evict();
    }
    Connection connection = new Connection(segment.flow(), old != null, this);
    Connection original = original(segment);
    if (original != null) {
      connection.repeat(original);
    }
    connections.put(connection.key(), connection);
    memory.reserve(TcpLimits.CONNECTION_BYTES);
    return connection;
  }

  /** The connection that the one which a segment opens repeats under other addresses, or null. */
  private Connection original(Segment segment) {
    if (segment.has(Segment.SYN)) {
      return twins.openedBy(segment);
    }
    Flow carrier = Twins.carrierOf(segment, counter.recent());
    return carrier == null ? null : connections.get(carrier.key());
  }

  /** Keeps the connection that is being read. */
  private void evictExcess() {
    while (memory.isExceeded() && connections.size() > 1) {
      evict();
    }
  }

  private void evict() {
    Connection closed = agenda.firstClosed();
    if (closed != null) {
      remove(closed, Ending.ABANDONED);
    } else {
      Iterator<Connection> eldest = connections.values().iterator();
      remove(eldest.next(), Ending.ABANDONED);
      listener.evicted();
    }
  }

  void readerOpened() {
    memory.reserve(READER_BYTES);
  }

  void readerEnded() {
    memory.release(READER_BYTES);
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
    agenda.reach(nanos, connection -> remove(connection, Ending.ABANDONED));
  }

  /**
   * @param unclosed how the connection ended if neither side has closed it
   */
  private void remove(Connection connection, Ending unclosed) {
    Newcomer newcomer = connection.takeNewcomer();
    connections.remove(connection.key());
    agenda.forget(connection);
    twins.forget(connection);
    connection.finish(unclosed);
    memory.release(TcpLimits.CONNECTION_BYTES);
    agenda.forget(connection);
    if (newcomer != null) {
      Connection next = follow(null, newcomer.segment());
      next.accept(newcomer.segment(), newcomer.link());
      remove(next, unclosed);
    }
  }

  /** Ends all connections, reading what still waits. */
  public void finish() {
    while (!connections.isEmpty()) {
      remove(connections.values().iterator().next(), Ending.OPEN);
    }
  }
}
