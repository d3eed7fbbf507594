package io.gonetmon.http;

import io.gonetmon.model.Endpoint;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Peers;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol.Opening;

/**
 * Who talks on a connection, also within its tunnels, how many requests there were, and how many
 * segments were sent again. Confined to the monitor thread.
 */
final class Ends {
  /** Of tunnels within tunnels. */
  private static final int MOST_TUNNELS = 4;

  private final Opening opening;
  private final Http http;
  private Peers peers;

  /** Whom a proxy speaks for; null when it does not say. */
  private Endpoint proxied;

  private int tunnels;
  private int requests;
  private int retransmitted;

  Ends(Opening opening, Http http) {
    this.opening = opening;
    this.http = http;
  }

  /** The two ends, of which the requests come from one. */
  Peers peers(Direction requests) {
    if (peers == null) {
      Flow originator = opening.originator();
      Flow client = requests == Direction.ORIGINATOR ? originator : originator.reversed();
      peers = http.peers(proxied == null ? client.from() : proxied, client.to(), opening);
    }
    return peers;
  }

  Http http() {
    return http;
  }

  /** A proxy has named the client; null when it has not. */
  void clientIs(Endpoint client) {
    if (client != null) {
      proxied = client;
    }
  }

  /**
   * A tunnel to what has that name.
   *
   * @param whole whether it is read from its first byte on
   */
  ConnectionReader tunnel(String name, boolean whole) {
    tunnels++;
    return tunnels > MOST_TUNNELS ? null : new Wire(this, whole, Foreign.TUNNEL, name);
  }

  /** A segment was sent again. */
  void sentAgain() {
    retransmitted++;
  }

  /** Segments sent again so far. */
  int retransmitted() {
    return retransmitted;
  }

  /** The number of the next request, from 1. */
  int nextOrdinal() {
    requests++;
    return requests;
  }
}
