package io.gonetmon.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A site in a network namespace, and visits to it from any. */
final class Served implements AutoCloseable {
  private final Process server;
  private final String address;
  private final String port;

  Served(Namespace namespace, String address) {
    this(namespace, address, 0);
  }

  /**
   * @param at the port to listen on; 0 for any that is free
   */
  Served(Namespace namespace, String address, int at) {
    this.address = address;
    try {
      server =
          new ProcessBuilder(
                  namespace.inside(Errand.command("serve", address, Integer.toString(at))))
              .redirectError(Redirect.INHERIT)
              .start();
      var out = new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII);
      port = new BufferedReader(out).readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Visits as many pages of the host, on one connection, from a namespace. */
  void visit(Namespace from, String host, int pages) {
    var words = new ArrayList<>(List.of("visit", address, port, host));
    IntStream.range(0, pages).forEach(i -> words.add("/page/" + i));
    Shell.run(from.inside(Errand.command(words.toArray(String[]::new))).toArray(String[]::new));
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
