package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Lets the packets of handshakes be overtaken by up to {@code window} others. */
public record LateHandshake(int window) implements Disturbance {

  private record Delayed(Packet packet, int key) {}

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    var delayed = new ArrayList<Delayed>();
    for (int i = 0; i < packets.size(); i++) {
      int delay = packets.get(i).has(Packet.SYN) ? random.nextInt(window + 1) : 0;
      delayed.add(new Delayed(packets.get(i), i + delay));
    }
    delayed.sort(Comparator.comparingInt(Delayed::key));
    return delayed.stream().map(Delayed::packet).toList();
  }
}
