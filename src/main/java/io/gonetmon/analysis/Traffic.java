package io.gonetmon.analysis;

import io.gonetmon.model.InterfaceReport;
import io.gonetmon.tcp.Link;
import java.time.Duration;

/** The traffic of one interface. Confined to the monitor thread. */
final class Traffic {
  private record Sums(long packets, long bytes, long httpBytes) {
    Sums plus(Sums other) {
      return new Sums(packets + other.packets, bytes + other.bytes, httpBytes + other.httpBytes);
    }

    InterfaceReport report(String name, Duration length) {
      long bits = 8 * httpBytes;
      double seconds = length.toNanos() / 1e9;
      return new InterfaceReport(name, packets, bytes, bits, seconds > 0 ? bits / seconds : 0);
    }
  }

  private static final Sums NOTHING = new Sums(0, 0, 0);

  private final Link link;

  /** The session before the current window. */
  private Sums session = NOTHING;

  private long packets;
  private long bytes;
  private long httpBytes;

  Traffic(String name) {
    this.link = new Link(name);
  }

  Link link() {
    return link;
  }

  void add(long morePackets, long moreBytes) {
    packets += morePackets;
    bytes += moreBytes;
  }

  private Sums window() {
    httpBytes += link.takeClaimedBytes();
    return new Sums(packets, bytes, httpBytes);
  }

  InterfaceReport report(Period period, Duration length) {
    Sums sums = period == Period.WINDOW ? window() : session.plus(window());
    return sums.report(link.name(), length);
  }

  void closeWindow() {
    session = session.plus(window());
    packets = 0;
    bytes = 0;
    httpBytes = 0;
  }
}
