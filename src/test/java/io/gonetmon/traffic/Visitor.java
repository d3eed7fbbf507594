package io.gonetmon.traffic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Runs errands over keep-alive connections of its own, one at a time. */
final class Visitor implements Runnable {
  /** The errand after which a visitor leaves. */
  static final List<Ask> GO_HOME = List.of();

  private static final int ERRANDS_PER_CONNECTION = 40;

  private final InetAddress from;
  private final TrafficServer server;
  private final BlockingQueue<List<Ask>> errands;
  private final Tally tally;
  private final Consumer<String> progress;

  /**
   * @param from the address to connect from, where IPv4 is asked for
   */
  Visitor(
      InetAddress from,
      TrafficServer server,
      BlockingQueue<List<Ask>> errands,
      Tally tally,
      Consumer<String> progress) {
    this.from = from;
    this.server = server;
    this.errands = errands;
    this.tally = tally;
    this.progress = progress;
  }

  @Override
  public void run() {
    try {
      for (List<Ask> errand = errands.take(); !errand.isEmpty(); ) {
        errand = stay(errand);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs errands over one connection as long as it will do, and returns the first one left. */
  private List<Ask> stay(List<Ask> first) throws InterruptedException {
    InetSocketAddress address = server.addressFor(first.get(0));
    List<Ask> errand = first;
    InetAddress local = first.get(0).overIpv6() ? null : from;
    try (var client = TrafficClient.connect(local, address, tally)) {
      for (int i = 0; i < ERRANDS_PER_CONNECTION && fits(errand, address); i++) {
        client.exchange(errand);
        errand = errands.take();
      }
      return errand;
    } catch (IOException e) {
      progress.accept("given up: " + errand + ": " + e.getMessage());
      return errands.take();
    }
  }

  private boolean fits(List<Ask> errand, InetSocketAddress address) {
    return !errand.isEmpty() && server.addressFor(errand.get(0)).equals(address);
  }
}
