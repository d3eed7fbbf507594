package io.gonetmon.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A connection and all that is said on it.
 *
 * @param clientIsn the client's initial sequence number
 * @param pipelined whether the client sends requests before earlier ones are answered
 * @param quietAcks whether acknowledgements travel with data wherever they can
 * @param start when the SYN is sent, after the beginning of the capture
 * @param roundTrip from the SYN to the answer to it
 * @param mss how many bytes a segment holds at most
 */
public record Conversation(
    Peer client,
    Peer server,
    int clientIsn,
    int serverIsn,
    boolean pipelined,
    boolean quietAcks,
    Duration start,
    Duration roundTrip,
    int mss,
    List<Exchange> exchanges,
    Ending ending) {

  public Conversation {
    exchanges = List.copyOf(untilTheLast(exchanges));
  }

  /** A plain one, which begins with the capture. */
  public static Conversation between(Peer client, Peer server, List<Exchange> exchanges) {
    return new Conversation(
        client,
        server,
        1000,
        2000,
        false,
        false,
        Duration.ZERO,
        Duration.ofMillis(2),
        1460,
        exchanges,
        Ending.CLIENT_CLOSES);
  }

  /** The host an exchange counts for. */
  public String hostOf(Exchange exchange) {
    return exchange.host().isEmpty() ? server.address() : exchange.host();
  }

  int isn(Side side) {
    return side == Side.CLIENT ? clientIsn : serverIsn;
  }

  Peer peer(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  /** Where each exchange lies in the two byte streams. */
  public List<Span> spans() {
    var spans = new ArrayList<Span>();
    long fromClient = 1;
    long fromServer = 1;
    for (Exchange exchange : exchanges) {
      Span span = Span.of(exchange, fromClient, fromServer);
      spans.add(span);
      fromClient = span.clientTo();
      fromServer = span.serverTo();
    }
    return spans;
  }

  private static List<Exchange> untilTheLast(List<Exchange> exchanges) {
    for (int i = 0; i < exchanges.size(); i++) {
      if (exchanges.get(i).last()) {
        return exchanges.subList(0, i + 1);
      }
    }
    return exchanges;
  }

  @Override
  public String toString() {
    return exchanges.stream()
        .map(Exchange::toString)
        .collect(
            Collectors.joining(
                "\n    ",
                "%s > %s isn %d/%d%s%s start %s rtt %s mss %d %s%n    "
                    .formatted(
                        client,
                        server,
                        clientIsn & 0xffff_ffffL,
                        serverIsn & 0xffff_ffffL,
                        pipelined ? " pipelined" : "",
                        quietAcks ? " quietAcks" : "",
                        start,
                        roundTrip,
                        mss,
                        ending),
                ""));
  }
}
