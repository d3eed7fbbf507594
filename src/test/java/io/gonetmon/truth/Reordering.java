package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Delays packets, so that each is overtaken by up to {@code window} others. Handshakes keep their
 * place, and nothing comes after a reset.
 *
 * @param across whether the two directions of a connection overtake each other
 * @param stampedLate whether time stamps are taken after the delay, and so are in order
 */
public record Reordering(int window, boolean across, boolean stampedLate) implements Disturbance {

  /**
   * A packet on its way.
   *
   * @param turn counts how often the direction of its connection changed before it
   */
  private record Delayed(Packet packet, int key, int turn) {}

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    List<Delayed> mixed = delay(packets, random);
    mixed.sort(Comparator.comparingInt(Delayed::key));
    if (!across) {
      mixed = inTurns(mixed);
    }
    var captured = new ArrayList<Packet>();
    for (int i = 0; i < mixed.size(); i++) {
      Packet packet = mixed.get(i).packet();
      captured.add(stampedLate ? packet.at(packets.get(i).nanos()) : packet);
    }
    return captured;
  }

  private List<Delayed> delay(List<Packet> packets, Random random) {
    var delayed = new ArrayList<Delayed>();
    Map<Integer, Delayed> last = new HashMap<>();
    for (int i = 0; i < packets.size(); i++) {
      Packet packet = packets.get(i);
      Delayed before = last.get(packet.connection());
      int turn = before == null ? 0 : before.turn();
      if (before != null && before.packet().side() != packet.side()) {
        turn++;
      }
      Delayed now = new Delayed(packet, i + delay(packet, random), turn);
      last.put(packet.connection(), now);
      delayed.add(now);
    }
    return delayed;
  }

  private int delay(Packet packet, Random random) {
    if (packet.has(Packet.RST)) {
      return window + 1;
    }
    boolean completes = packet.position() == 1 && packet.ack() == 1 && !packet.isData();
    return packet.has(Packet.SYN) || completes ? 0 : random.nextInt(window + 1);
  }

  /** Lets each connection's directions take turns as they did at first. */
  private static List<Delayed> inTurns(List<Delayed> mixed) {
    Map<Integer, List<Delayed>> connections =
        mixed.stream().collect(Collectors.groupingBy(d -> d.packet().connection()));
    Map<Integer, Iterator<Delayed>> ordered = new HashMap<>();
    connections.forEach(
        (id, own) -> {
          own.sort(Comparator.comparingInt(Delayed::turn));
          ordered.put(id, own.iterator());
        });
    return mixed.stream().map(d -> ordered.get(d.packet().connection()).next()).toList();
  }
}
