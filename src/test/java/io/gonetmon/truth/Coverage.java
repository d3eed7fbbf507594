package io.gonetmon.truth;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which bytes of a connection's two streams were captured. */
public final class Coverage {
  private final Map<Side, BitSet> captured = new EnumMap<>(Side.class);
  private final Map<Side, Long> reached = new EnumMap<>(Side.class);

  private Coverage() {}

  public static Coverage of(Traffic traffic, int connection) {
    var coverage = new Coverage();
    for (Side side : Side.values()) {
      coverage.captured.put(side, new BitSet());
      coverage.reached.put(side, 1L);
    }
    traffic.packetsOf(connection).forEach(coverage::add);
    return coverage;
  }

  private void add(Packet packet) {
    if (packet.isData()) {
      captured.get(packet.side()).set((int) packet.position(), (int) packet.end());
    }
    reached.merge(packet.side(), packet.end(), Math::max);
    reached.merge(packet.side().other(), packet.ack(), Math::max);
  }

  /** Whether every byte of the exchange was captured. */
  public boolean isWhole(Span span) {
    return holds(Side.CLIENT, span.clientFrom(), span.clientTo())
        && holds(Side.SERVER, span.serverFrom(), span.serverTo());
  }

  /** Whether the byte at {@code place} was captured. */
  public boolean holds(Side side, long place) {
    return captured.get(side).get((int) place);
  }

  private boolean holds(Side side, long from, long to) {
    return captured.get(side).nextClearBit((int) from) >= to;
  }

  /**
   * How many bytes of {@code spans} were not captured, though later ones or acknowledgements prove
   * that they were sent.
   */
  public long provenMissing(List<Span> spans) {
    Span last = spans.get(spans.size() - 1);
    return missing(Side.CLIENT, last.clientTo()) + missing(Side.SERVER, last.serverTo());
  }

  private long missing(Side side, long end) {
    long to = Math.min(end, reached.get(side));
    return to - 1 - captured.get(side).get(1, (int) to).cardinality();
  }
}
