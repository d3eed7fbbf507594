package io.gonetmon.truth;

import java.util.List;
import java.util.Random;

/** Something that happens to packets between their senders and the capture file. */
@FunctionalInterface
public interface Disturbance {

  /** Returns the packets that are captured, in the order of their capture. */
  List<Packet> apply(List<Packet> packets, Random random);

  default Disturbance then(Disturbance next) {
    return (packets, random) -> next.apply(apply(packets, random), random);
  }
}
