package io.gonetmon.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The TCP ports on which this machine takes connections, as Linux lists them (proc(5)). */
public final class ListeningPorts {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

  private static final int MOST = 4096;
  private static final String LISTENS = "0A";

  private ListeningPorts() {}

  /** In the order of their numbers; none where that cannot be known. */
  public static SortedSet<Integer> now() {
    SortedSet<Integer> ports = new TreeSet<>();
    for (Path table : TABLES) {
      try (Stream<String> lines = Files.lines(table, StandardCharsets.US_ASCII)) {
        ports.addAll(of(lines));
      } catch (IOException | UncheckedIOException e) {
        // Not on Linux, or without IPv6.
      }
    }
    return ports;
  }

  /** Those in the lines of a table, of which the first are about sockets that listen. */
  static SortedSet<Integer> of(Stream<String> lines) {
    SortedSet<Integer> ports = new TreeSet<>();
    lines
        .skip(1)
        .limit(MOST)
        .map(line -> line.strip().split(" +", 5))
        .takeWhile(words -> words.length == 5 && words[3].equals(LISTENS))
        .forEach(words -> ports.add(port(words[1])));
    return ports;
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
  }
}
