package io.gonetmon.adversary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All at once: what fills each table, while all the others are full. */
final class Together {
  static final int HOSTS = 1_000_000;
  static final int ENDLESS = 4_000;

  private static final int HALF_OPEN = 500_000;
  private static final int HOSTS_AT_ONCE = 20;
  private static final int FIRST_STREAM = 600_000;
  private static final int FIRST_ENDLESS = 900_000;
  private static final int FIRST_TALK = 1_000_000;
  private static final byte[] NOTHING = {};
  private static final byte[] HEADER =
      "X-Field: value\r\n".repeat(60).getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] CHUNK = "x".repeat(960).getBytes(StandardCharsets.ISO_8859_1);

  private final Wire wire;
  private final Random random = new Random(1);
  private final List<Talk> endless = new ArrayList<>();

  private Together(Wire wire) {
    this.wire = wire;
  }

  static void send(Wire wire) throws IOException {
    new Together(wire).send();
  }

  private void send() throws IOException {
    openEndless();
    for (int i = 0; i < HALF_OPEN; i++) {
      wire.forth(Peer.number(i), Wire.SYN, i, 0, NOTHING);
      endless.get(i % ENDLESS).sends(i % ENDLESS % 2 == 0 ? HEADER : CHUNK);
      streamWithoutBeginning(i);
      if (i % (HOSTS_AT_ONCE / 2) == 0) {
        hosts(2 * i);
      }
    }
  }

  /** Every other one never ends its head, the others the extension of a chunk. */
  private void openEndless() throws IOException {
    for (int i = 0; i < ENDLESS; i++) {
      Talk talk = new Talk(wire, Peer.number(FIRST_ENDLESS + i)).opens();
      String more = i % 2 == 0 ? "" : "Transfer-Encoding: chunked\r\n\r\n5;";
      endless.add(talk.asks("POST / HTTP/1.1\r\nHost: endless.test\r\n" + more));
    }
  }

  /** Data of connections that were opened before the capture, each with a gap before the next. */
  private void streamWithoutBeginning(int i) throws IOException {
    Peer peer = Peer.number(FIRST_STREAM + i % 50_000);
    wire.forth(peer, Wire.ACK, i / 50_000 * 5_000, random.nextInt(), CHUNK);
  }

  /** A host for each request, on connections that stay open, every tenth of them not answered. */
  private void hosts(int first) throws IOException {
    Talk talk = new Talk(wire, Peer.number(FIRST_TALK + first / HOSTS_AT_ONCE)).opens();
    var requests = new StringBuilder();
    for (int host = first; host < first + HOSTS_AT_ONCE; host++) {
      requests.append(Talk.request("host-" + host + ".test", "/section-" + host));
    }
    talk.asks(requests.toString());
    if (first / HOSTS_AT_ONCE % 10 != 0) {
      talk.answers(Talk.response().repeat(HOSTS_AT_ONCE));
    }
  }
}
