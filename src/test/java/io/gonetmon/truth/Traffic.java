package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conversations, and the packets that were captured of them in the order of their capture. */
public record Traffic(List<Conversation> conversations, List<Packet> packets) {

  /** All packets of the conversations, as they were sent. */
  public static Traffic of(List<Conversation> conversations) {
    var packets = new ArrayList<Packet>();
    for (int i = 0; i < conversations.size(); i++) {
      packets.addAll(Timeline.of(i, conversations.get(i)));
    }
    packets.sort(Comparator.comparingLong(Packet::nanos));
    return new Traffic(List.copyOf(conversations), List.copyOf(packets));
  }

  /** The same conversations, captured under difficulties. */
  public Traffic disturbed(Disturbance disturbance, Random random) {
    return new Traffic(conversations, List.copyOf(disturbance.apply(packets, random)));
  }

  /** What of it can be captured on {@code link}. */
  public Traffic over(Link link) {
    List<Conversation> carried =
        conversations.stream().filter(c -> link.carries(c.client().isV6())).toList();
    return carried.size() == conversations.size() ? this : of(carried);
  }

  /** The response time of an exchange of that connection, as far as its bytes were captured. */
  public OptionalLong responseNanos(int connection, Span span) {
    return Moments.responseTime(span, packetsOf(connection));
  }

  List<Packet> packetsOf(int connection) {
    return packets.stream().filter(p -> p.connection() == connection).toList();
  }

  @Override
  public String toString() {
    return IntStream.range(0, conversations.size())
        .mapToObj(i -> "  " + i + ": " + conversations.get(i))
        .collect(Collectors.joining("\n", packets.size() + " packets of\n", "\n"));
  }
}
