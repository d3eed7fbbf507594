package io.gonetmon.truth;

import java.util.List;
import java.util.Random;

/** Loses a share of all packets, whichever they are. */
public record Loss(double share) implements Disturbance {

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    return packets.stream().filter(p -> random.nextDouble() >= share).toList();
  }
}
