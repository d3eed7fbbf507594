package io.gonetmon.save;

import io.gonetmon.tcp.Flow;
import java.util.HashMap;
import java.util.Map;

/** Knows what frames belong to: connections, and packets in fragments. Confined to one thread. */
final class Owners {
  private static final int MOST_EVICTED = 50_000;
  private static final int MOST_IN_PIECES = 5_000;

  private final boolean all;
  private final Map<Flow, Followed> connections = new HashMap<>();

  /** How many frames had to go of connections of which nothing else is known. */
  private final Map<Flow, Long> evicted = new BoundedMap<>(MOST_EVICTED);

  /** Packets that are not whole yet; those that never become so give way to others. */
  private final Map<Datagram, Pieces> pieces = new BoundedMap<>(MOST_IN_PIECES);

  private record Datagram(String link, int number) {}

  /**
   * @param all whether all connections are saved
   */
  Owners(boolean all) {
    this.all = all;
  }

  Followed connection(Flow flow) {
    return connections.computeIfAbsent(flow.key(), this::follow);
  }

  private Followed follow(Flow key) {
    Long gone = evicted.remove(key);
    return new Followed(key, all, gone == null ? 0 : gone);
  }

  /** The packet of that number on an interface, of which a fragment has come. */
  Pieces pieces(String link, int number) {
    return pieces.computeIfAbsent(new Datagram(link, number), key -> new Pieces());
  }

  /**
   * The packet of that number on an interface is whole.
   *
   * @return how many of its fragments are missing where it is saved
   */
  long whole(String link, int number, Owner owner) {
    Pieces before = pieces.remove(new Datagram(link, number));
    return before == null ? 0 : before.became(owner);
  }

  /** Nothing more is known of a connection. */
  void ended(Followed connection) {
    connection.end();
    connections.remove(connection.key(), connection);
  }

  /** The frame of that number, which belongs to {@code owner}, waits. */
  void came(Owner owner, long number) {
    if (owner instanceof Followed connection) {
      connection.add(number);
    }
  }

  /** A frame waits no more; its connection is forgotten if nothing else is known of it. */
  void left(Owner owner) {
    if (owner instanceof Followed connection) {
      connection.remove();
      if (connection.isForgettable()) {
        forget(connection);
      }
    }
  }

  private void forget(Followed connection) {
    connections.remove(connection.key(), connection);
    if (connection.evicted() > 0) {
      evicted.merge(connection.key(), connection.evicted(), Long::sum);
    }
  }
}
