package io.gonetmon.truth;

import java.util.List;
import java.util.Random;

/** Lets a share of all packets come again, up to {@code window} packets later. */
public record Duplication(double share, int window) implements Disturbance {

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    var insertions = new Insertions(packets);
    for (int i = 0; i < packets.size(); i++) {
      if (random.nextDouble() < share) {
        insertions.add(i + random.nextInt(window + 1), packets.get(i));
      }
    }
    return insertions.merged();
  }
}
