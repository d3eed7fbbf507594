package io.gonetmon.truth;

import java.time.Duration;

/**
 * How a connection runs.
 *
 * @param clientIsn the client's initial sequence number
 * @param pipelined whether the client sends requests before earlier ones are answered
 * @param quietAcks whether acknowledgements travel with data wherever they can
 * @param start when the SYN is sent, after the beginning of the capture
 * @param roundTrip from the SYN to the answer to it
 * @param mss how many bytes a segment holds at most
 */
public record Conditions(
    int clientIsn,
    int serverIsn,
    boolean pipelined,
    boolean quietAcks,
    Duration start,
    Duration roundTrip,
    int mss) {

  /** Nothing special, from {@code start} on. */
  public static Conditions plain(Duration start) {
    return new Conditions(1000, 2000, false, false, start, Duration.ofMillis(2), 1460);
  }

  int isn(Side side) {
    return side == Side.CLIENT ? clientIsn : serverIsn;
  }

  @Override
  public String toString() {
    return "isn %d/%d%s%s start %s rtt %s mss %d"
        .formatted(
            clientIsn & 0xffff_ffffL,
            serverIsn & 0xffff_ffffL,
            pipelined ? " pipelined" : "",
            quietAcks ? " quietAcks" : "",
            start,
            roundTrip,
            mss);
  }
}
