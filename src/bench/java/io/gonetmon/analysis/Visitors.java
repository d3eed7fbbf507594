package io.gonetmon.analysis;

import io.gonetmon.bench.Frame;
import io.gonetmon.bench.Spoken;

/** Clients that come for one request each, as frames on a path. */
final class Visitors {
  /** Packets of {@link #visit}. */
  static final int VISIT_PACKETS = 8;

  private static final int PORTS = 50_000;
  private static final int DATA = Frame.PSH | Frame.ACK;
  private static final int LAST = Frame.FIN | Frame.ACK;

  private final Path path = new Path();
  private final Frame request = new Frame(Spoken.request());
  private final Frame response = new Frame(Spoken.response(612));
  private final Frame bare = new Frame(new byte[0]);
  private int client;
  private int isn;
  private long visits;

  /** A connection from its first packet to its last. */
  long visit() {
    client = client + 1 == PORTS ? 0 : client + 1;
    isn += 1_000_003;
    visits++;
    int asked = isn + request.length();
    int answered = isn + response.length();
    path.packet(bare.forth(client, Frame.SYN, isn - 1, 0));
    path.packet(bare.back(client, Frame.SYN | Frame.ACK, isn - 1, isn));
    path.packet(bare.forth(client, Frame.ACK, isn, isn));
    path.packet(request.forth(client, DATA, isn, isn));
    path.packet(response.back(client, DATA, isn, asked));
    path.packet(bare.forth(client, LAST, asked, answered));
    path.packet(bare.back(client, LAST, answered, asked + 1));
    return path.packet(bare.forth(client, Frame.ACK, asked + 1, answered + 1));
  }

  /** Fails when not all that was said was counted. */
  void check() {
    path.check(2 * visits);
  }
}
