package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects packets that are to be put between others; none of them comes after a reset. */
final class Insertions {
  private final List<Packet> packets;
  private final Map<Integer, Integer> resets = new HashMap<>();
  private final Map<Integer, List<Packet>> added = new HashMap<>();

  Insertions(List<Packet> packets) {
    this.packets = packets;
    for (int i = 0; i < packets.size(); i++) {
      if (packets.get(i).has(Packet.RST)) {
        resets.putIfAbsent(packets.get(i).connection(), i);
      }
    }
  }

  /** Puts {@code packet} after the one at {@code index}, or before the reset of its connection. */
  void add(int index, Packet packet) {
    int last = packets.size() - 1;
    if (!packet.has(Packet.RST)) {
      last = resets.getOrDefault(packet.connection(), packets.size()) - 1;
    }
    int place = Math.min(index, last);
    added.computeIfAbsent(place, i -> new ArrayList<>()).add(packet.at(packets.get(place).nanos()));
  }

  List<Packet> merged() {
    var all = new ArrayList<Packet>();
    for (int i = 0; i < packets.size(); i++) {
      all.add(packets.get(i));
      all.addAll(added.getOrDefault(i, List.of()));
    }
    return all;
  }
}
