package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.HostCounts;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Visits sites, reads every answer to its end, and keeps count. */
final class Visitor {
  private final Map<String, HostCounts> counts = new TreeMap<>();
  private int connections;

  /** Asks for the targets one after another on one connection. */
  void visit(Site site, String host, List<String> targets) throws IOException {
    try (Socket socket = site.connect()) {
      connections++;
      for (String target : targets) {
        socket.getOutputStream().write(request(host, target));
        read(socket, host, target);
      }
    }
  }

  /** Asks for all of the targets before it reads the first answer. */
  void visitPipelined(Site site, String host, List<String> targets) throws IOException {
    try (Socket socket = site.connect()) {
      connections++;
      for (String target : targets) {
        socket.getOutputStream().write(request(host, target));
      }
      for (String target : targets) {
        read(socket, host, target);
      }
    }
  }

  /** One that has seen what both have seen. */
  Visitor with(Visitor other) {
    var both = new Visitor();
    counts.forEach((host, seen) -> both.counts.merge(host, seen, HostCounts::plus));
    other.counts.forEach((host, seen) -> both.counts.merge(host, seen, HostCounts::plus));
    both.connections = connections + other.connections;
    return both;
  }

  Map<String, HostCounts> counts() {
    return counts;
  }

  int connections() {
    return connections;
  }

  private static byte[] request(String host, String target) {
    return ("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void read(Socket socket, String host, String target) throws IOException {
    byte[] expected = Site.answer(target);
    assertThat(socket.getInputStream().readNBytes(expected.length)).isEqualTo(expected);
    counts.merge(host, one(target), HostCounts::plus);
  }

  private static HostCounts one(String target) {
    int slash = target.indexOf('/', 1);
    String section = slash < 0 ? target : target.substring(0, slash);
    return HostCounts.ofOne("GET", section, Site.status(target));
  }
}
