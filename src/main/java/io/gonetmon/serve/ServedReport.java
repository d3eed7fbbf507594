package io.gonetmon.serve;

import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.page.About;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shows the run to whoever asks over HTTP, while it lasts. Confined to the sink's thread. */
public final class ServedReport implements Sink {
  private final Content content;
  private final Server server;

  private ServedReport(Content content, Server server) {
    this.content = content;
    this.server = server;
  }

  /**
   * Listens.
   *
   * @param token what a reader must send, if anything
   * @param rules the names of the rules beside the one on hits
   * @throws IOException when nobody can listen there
   */
  public static ServedReport open(
      ListenAddress address, Optional<Token> token, About about, String version, List<String> rules)
      throws IOException {
    var content = new Content(about, version, rules);
    return new ServedReport(content, Server.open(address, token, content));
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public boolean asksForExchanges() {
    return false;
  }

  /** The report of a file can be looked at until the run is stopped. */
  @Override
  public boolean staysOpen() {
    return true;
  }

  @Override
  public boolean wantsRows() {
    return true;
  }

  @Override
  public boolean wantsFound() {
    return true;
  }

  @Override
  public void show(Event event) {
    content.take(event);
    if (event instanceof Event.Listing || event instanceof Event.Summary) {
      server.changed();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
