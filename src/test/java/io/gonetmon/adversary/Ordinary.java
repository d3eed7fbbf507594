package io.gonetmon.adversary;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What goes on beside an attack, and has to be counted exactly. */
final class Ordinary {
  static final String HOST = "ordinary.test";

  private static final int PACKETS_BETWEEN = 500;
  private static final int PORT = 50_000;

  private Talk lasting;
  private long exchanges;
  private boolean talking;

  /** Exchanges so far. */
  long exchanges() {
    return exchanges;
  }

  /** Goes on now and then: on a connection that lasts, and on a new one each time. */
  void after(Wire wire, long packets) {
    if (talking || packets % PACKETS_BETWEEN != 1) {
      return;
    }
    talking = true;
    try {
      goOn(wire);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      talking = false;
    }
  }

  private void goOn(Wire wire) throws IOException {
    if (lasting == null) {
      lasting = new Talk(wire, new Peer(0x0c00_0001, PORT)).opens();
    }
    exchange(lasting);
    int number = (int) (exchanges / 2);
    var client = new Peer(0x0c00_0002 + number / 10_000, PORT + number % 10_000);
    exchange(new Talk(wire, client).opens()).closes();
  }

  private Talk exchange(Talk talk) throws IOException {
    exchanges++;
    return talk.asks(Talk.request(HOST, "/page")).answers(Talk.response());
  }
}
