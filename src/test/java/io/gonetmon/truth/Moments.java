package io.gonetmon.truth;

import java.util.List;
import java.util.OptionalLong;

/** Finds out from the captured packets of a connection when something happened. */
final class Moments {
  private Moments() {}

  /** When the byte at {@code place} was captured first. */
  private static OptionalLong of(Side side, long place, List<Packet> packets) {
    return packets.stream().filter(p -> p.covers(side, place)).mapToLong(Packet::nanos).findFirst();
  }

  /** From the request's to the final response's first byte; empty when one was not captured. */
  static OptionalLong responseTime(Span span, List<Packet> packets) {
    OptionalLong request = of(Side.CLIENT, span.request(), packets);
    OptionalLong answer = of(Side.SERVER, span.answer(), packets);
    return request.isPresent() && answer.isPresent()
        ? OptionalLong.of(Math.max(0, answer.getAsLong() - request.getAsLong()))
        : OptionalLong.empty();
  }

  /**
   * From the first SYN to the acknowledgement that completes the handshake; -1 without one of them.
   */
  static long handshake(List<Packet> packets) {
    long asked = -1;
    boolean answered = false;
    for (Packet packet : packets) {
      boolean syn = packet.has(Packet.SYN);
      if (syn && packet.side() == Side.SERVER) {
        answered = true;
      } else if (syn) {
        asked = asked < 0 ? packet.nanos() : asked;
      } else if (packet.side() == Side.CLIENT && packet.has(Packet.ACK) && answered) {
        return asked < 0 ? -1 : packet.nanos() - asked;
      }
    }
    return -1;
  }
}
