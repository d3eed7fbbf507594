package io.gonetmon.history.ring;

import io.gonetmon.history.Packed;
import io.gonetmon.history.Unpacked;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Peers;

/** Writes the ends of connections as bytes, and reads them. Confined to the monitor thread. */
final class PeersCodec {
  /** The ends that were read last, whose texts the next ones may share. */
  private Peers last;

  void write(Packed to, Peers peers, long base) {
    to.number(peers.connection());
    to.text(peers.link());
    write(to, peers.client());
    write(to, peers.server());
    to.signed(peers.openedNanos() - base);
    to.signed(peers.handshakeNanos());
  }

  private static void write(Packed to, Endpoint endpoint) {
    to.number(endpoint.isV4() ? 0 : 1);
    if (endpoint.isV4()) {
      to.number(endpoint.low() & 0xffff_ffffL);
    } else {
      to.number(endpoint.high());
      to.number(endpoint.low());
    }
    to.number(endpoint.port());
  }

  Peers read(Unpacked from, long base) {
    long connection = from.number();
    String link = from.text();
    Endpoint client = endpoint(from);
    Endpoint server = endpoint(from);
    long openedNanos = from.signed() + base;
    long handshakeNanos = from.signed();
    boolean sameEnds = last != null && last.client().equals(client) && last.server().equals(server);
    last =
        new Peers(
            connection,
            link,
            client,
            server,
            sameEnds ? last.clientAddress() : client.address(),
            sameEnds ? last.serverAddress() : server.address(),
            sameEnds ? last.serverEndpoint() : server.toString(),
            openedNanos,
            handshakeNanos);
    return last;
  }

  private static Endpoint endpoint(Unpacked from) {
    boolean v4 = from.number() == 0;
    if (v4) {
      return Endpoint.v4((int) from.number(), (int) from.number());
    }
    return new Endpoint(from.number(), from.number(), (int) from.number());
  }
}
