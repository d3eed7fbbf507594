package io.gonetmon.capture.look;

import io.gonetmon.capture.filter.Carrier;
import io.gonetmon.capture.filter.FilterException;
import io.gonetmon.capture.filter.PacketFilter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of tunnels that were seen. Confined to one thread. */
public final class Carriers {
  private final Map<Carrier, PacketFilter> filters = new EnumMap<>(Carrier.class);
  private final Set<Carrier> seen = EnumSet.noneOf(Carrier.class);

  /** Notes what carries others in a frame; false if nothing that is known does. */
  public boolean frame(int link, byte[] data, int from, int captured, int wireBytes) {
    for (Carrier carrier : Carrier.values()) {
      PacketFilter filter = filters.computeIfAbsent(carrier, Carriers::filter);
      if (filter.accepts(link, data, from, captured, wireBytes)) {
        seen.add(carrier);
        return true;
      }
    }
    return false;
  }

  private static PacketFilter filter(Carrier carrier) {
    try {
      return PacketFilter.of(carrier.filter());
    } catch (FilterException e) {
      throw new IllegalStateException(carrier.filter(), e);
    }
  }

  /** What they are called. */
  public List<String> labels() {
    return seen.stream().map(Carrier::label).toList();
  }
}
