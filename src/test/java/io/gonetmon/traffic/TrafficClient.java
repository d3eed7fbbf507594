package io.gonetmon.traffic;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** One keep-alive connection to the server, counting what it asks and gets. One thread's own. */
public final class TrafficClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final BufferedInputStream in;
  private final Tally tally;

  private TrafficClient(Socket socket, Tally tally) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.tally = tally;
  }

  static TrafficClient connect(InetSocketAddress address, Tally tally) throws IOException {
    return connect(null, address, tally);
  }

  /** Connects from an address of this machine, or from any where that is null. */
  static TrafficClient connect(InetAddress from, InetSocketAddress address, Tally tally)
      throws IOException {
    var socket = new Socket();
    try {
      if (from != null) {
        socket.bind(new InetSocketAddress(from, 0));
      }
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(address, PATIENCE_MILLIS);
      return new TrafficClient(socket, tally);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Asks in turn over one connection, each after the answer to the one before. */
  public static Tally fetch(TrafficServer server, List<Ask> asks) throws IOException {
    var tally = new Tally();
    try (var client = connect(server.addressFor(asks.get(0)), tally)) {
      for (Ask ask : asks) {
        client.exchange(List.of(ask));
      }
    }
    return tally;
  }

  /** Asks everything at once over one connection, and then reads the answers. */
  public static Tally pipeline(TrafficServer server, List<Ask> asks) throws IOException {
    var tally = new Tally();
    try (var client = connect(server.addressFor(asks.get(0)), tally)) {
      client.exchange(asks);
    }
    return tally;
  }

  /** Sends the requests together and reads their responses. */
  void exchange(List<Ask> asks) throws IOException {
    var together = new ByteArrayOutputStream();
    asks.forEach(ask -> together.writeBytes(ask.encoded()));
    socket.getOutputStream().write(together.toByteArray());
    asks.forEach(tally::request);
    for (Ask ask : asks) {
      tally.response(ask, Message.response(in, ask.head()).status());
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
