package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lets the last data of a stream carry its end. */
public record PiggybackedFin() implements Disturbance {

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    var all = new ArrayList<Packet>();
    for (Packet packet : packets) {
      int data = packet.has(Packet.FIN) ? dataBefore(all, packet) : -1;
      if (data < 0) {
        all.add(packet);
      } else {
        all.set(data, all.get(data).with(all.get(data).flags() | Packet.FIN));
      }
    }
    return all;
  }

  private static int dataBefore(List<Packet> all, Packet fin) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Packet packet = all.get(i);
      if (packet.connection() == fin.connection() && packet.side() == fin.side()) {
        if (packet.isData() && packet.end() == fin.position()) {
          return i;
        }
      }
    }
    return -1;
  }
}
