package io.gonetmon.adversary;

import java.io.IOException;

/** Too many of something. */
final class Floods {
  private static final int HOSTS = 1_000_000;
  static final int CONNECTIONS = 200_000;

  private static final int MANY = 500_000;
  private static final int AT_ONCE = 50;
  private static final byte[] NOTHING = {};

  private Floods() {}

  /** A host for each request. */
  static void hosts(Wire wire) throws IOException {
    Talk talk = new Talk(wire, Peer.number(0)).opens();
    for (int host = 0; host < HOSTS; host += AT_ONCE) {
      var requests = new StringBuilder();
      for (int i = host; i < host + AT_ONCE; i++) {
        requests.append(Talk.request("host-" + i + ".test", "/"));
      }
      talk.asks(requests.toString()).answers(Talk.response().repeat(AT_ONCE));
    }
  }

  /** Many sections of each of many hosts. */
  static void sections(Wire wire) throws IOException {
    String section = "/" + "s".repeat(150);
    for (int host = 0; host < 5_000; host++) {
      Talk talk = new Talk(wire, Peer.number(host)).opens();
      for (int from = 0; from < 200; from += AT_ONCE) {
        var requests = new StringBuilder();
        for (int i = from; i < from + AT_ONCE; i++) {
          requests.append(Talk.request("host-" + host + ".test", section + i));
        }
        talk.asks(requests.toString()).answers(Talk.response().repeat(AT_ONCE));
      }
    }
  }

  static void halfOpenConnections(Wire wire) throws IOException {
    for (int i = 0; i < 2 * MANY; i++) {
      wire.forth(Peer.number(i), Wire.SYN, i, 0, NOTHING);
    }
  }

  /** Connections that stay open after an exchange. */
  static void openConnections(Wire wire) throws IOException {
    for (int i = 0; i < CONNECTIONS; i++) {
      new Talk(wire, Peer.number(i))
          .opens()
          .asks(Talk.request("open.test", "/"))
          .answers(Talk.response());
    }
  }

  static void synsOfOneConnection(Wire wire) throws IOException {
    for (int i = 0; i < MANY; i++) {
      wire.forth(Peer.number(7), Wire.SYN, 31 * i, 0, NOTHING);
    }
  }

  /** Resets of connections that there are, and of such that there are not. */
  static void resets(Wire wire) throws IOException {
    for (int i = 0; i < MANY / 5; i++) {
      Talk talk = new Talk(wire, Peer.number(i)).opens();
      for (int repeated = 0; repeated < 3; repeated++) {
        talk.resets();
        new Talk(wire, Peer.number(MANY + i)).resets();
      }
    }
  }

  /** Requests without a response, ten thousand on each of a few connections and then on many. */
  static void pipelinedRequests(Wire wire) throws IOException {
    for (int i = 0; i < 20_000; i++) {
      Talk talk = new Talk(wire, Peer.number(i)).opens();
      String requests = Talk.request("piped-" + i % 1000 + ".test", "/").repeat(AT_ONCE);
      for (int sent = 0; sent < (i < 10 ? 10_000 : 100); sent += AT_ONCE) {
        talk.asks(requests);
      }
    }
  }
}
