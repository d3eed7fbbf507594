package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lets clients end their streams as soon as their last request is sent. */
public record EarlyFin() implements Disturbance {

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    Map<Integer, Packet> fins = new HashMap<>();
    Map<Integer, Integer> lastData = new HashMap<>();
    for (int i = 0; i < packets.size(); i++) {
      Packet packet = packets.get(i);
      if (packet.side() == Side.CLIENT && packet.has(Packet.FIN)) {
        fins.put(packet.connection(), packet);
      } else if (packet.side() == Side.CLIENT && packet.isData()) {
        lastData.put(packet.connection(), i);
      }
    }
    var all = new ArrayList<Packet>();
    for (int i = 0; i < packets.size(); i++) {
      Packet packet = packets.get(i);
      Packet fin = fins.get(packet.connection());
      if (fin == null || !packet.equals(fin)) {
        all.add(packet);
      }
      if (fin != null && lastData.getOrDefault(packet.connection(), -1) == i) {
        all.add(packet.with(fin.position(), new byte[0]).with(fin.flags()));
      }
    }
    return all;
  }
}
