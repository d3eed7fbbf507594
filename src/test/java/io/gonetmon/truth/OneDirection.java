package io.gonetmon.truth;

import java.util.List;
import java.util.Random;

/** Sees only what {@code side} sends, as behind an asymmetric route. */
public record OneDirection(Side side) implements Disturbance {

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    return packets.stream().filter(p -> p.side() == side).toList();
  }
}
