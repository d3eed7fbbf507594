package io.gonetmon.truth;

import java.util.List;
import java.util.Random;

/** Begins to capture when {@code missed} packets have gone by. */
public record LateStart(int missed) implements Disturbance {

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    return packets.subList(Math.min(missed, packets.size()), packets.size());
  }
}
