package io.gonetmon.analysis;

import io.gonetmon.model.InterfaceReport;
import io.gonetmon.tcp.Link;
import java.time.Duration;

/** The traffic of one interface. Confined to the monitor thread. */
final class Traffic {
  private static final class Sums {
    long packets;
    long bytes;
    long httpBytes;

    InterfaceReport report(String name, Duration length) {
      long bits = 8 * httpBytes;
      double seconds = length.toNanos() / 1e9;
      return new InterfaceReport(name, packets, bytes, bits, seconds > 0 ? bits / seconds : 0);
    }
  }

  private final Link link;
  private final Sums session = new Sums();
  private Sums window = new Sums();

  Traffic(String name) {
    this.link = new Link(name);
  }

  Link link() {
    return link;
  }

  void add(long packets, long bytes) {
    window.packets += packets;
    window.bytes += bytes;
    session.packets += packets;
    session.bytes += bytes;
  }

  private void claim() {
    long bytes = link.takeClaimedBytes();
    window.httpBytes += bytes;
    session.httpBytes += bytes;
  }

  InterfaceReport windowReport(Duration length) {
    claim();
    return window.report(link.name(), length);
  }

  InterfaceReport sessionReport(Duration length) {
    claim();
    return session.report(link.name(), length);
  }

  void closeWindow() {
    claim();
    window = new Sums();
  }
}
