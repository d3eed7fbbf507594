package io.gonetmon.traffic;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Visitors who share their errands. One thread hands those out. */
final class Crowd {
  private static final int MAX_WAITING = 256;

  private final BlockingQueue<List<Ask>> errands = new ArrayBlockingQueue<>(MAX_WAITING);
  private final List<Thread> visitors = new ArrayList<>();
  private final TrafficServer server;
  private final Tally tally;
  private final Consumer<String> progress;

  Crowd(TrafficServer server, Tally tally, Consumer<String> progress) {
    this.server = server;
    this.tally = tally;
    this.progress = progress;
  }

  /** Adds a visitor who comes from this address. */
  void add(String address) throws IOException {
    InetAddress from = InetAddress.getByName(address);
    var visitor =
        new Thread(new Visitor(from, server, errands, tally, progress), "traffic-visitor");
    visitor.setDaemon(true);
    visitor.start();
    visitors.add(visitor);
  }

  /** Leaves out what finds no room. */
  void take(List<Ask> errand) {
    var unused = errands.offer(errand);
  }

  void forget() {
    errands.clear();
  }

  /** Returns when all is answered. */
  void sendHome() throws InterruptedException {
    for (int i = 0; i < visitors.size(); i++) {
      errands.put(Visitor.GO_HOME);
    }
    for (Thread visitor : visitors) {
      visitor.join();
    }
  }
}
