package io.gonetmon.truth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report on traffic of which nothing was lost has to say. Times are between the first
 * captures of the bytes in question.
 *
 * @param slowest the longest response time of each host that answered, in nanoseconds
 * @param slowestHandshake in nanoseconds
 */
public record Truth(
    Counts counts, Map<String, Long> slowest, long slowestHandshake, long payloadBytes) {

  public static Truth of(Traffic traffic) {
    var hosts = new TreeMap<String, HostCounts>();
    var slowest = new TreeMap<String, Long>();
    long[] endings = new long[2];
    long handshakes = 0;
    long slowestHandshake = 0;
    for (int i = 0; i < traffic.conversations().size(); i++) {
      Conversation conversation = traffic.conversations().get(i);
      List<Packet> packets = traffic.packetsOf(i);
      for (Span span : conversation.spans()) {
        count(conversation, span, hosts);
        time(conversation, span, packets, slowest);
      }
      endings[0] += conversation.ending().closes() ? 1 : 0;
      endings[1] += conversation.ending().resets() ? 1 : 0;
      long handshake = Moments.handshake(packets);
      handshakes += handshake < 0 ? 0 : 1;
      slowestHandshake = Math.max(slowestHandshake, handshake);
    }
    long opened = traffic.conversations().size();
    long bytes = traffic.packets().stream().mapToLong(p -> p.payload().length).sum();
    return new Truth(
        new Counts(hosts, opened, endings[0], endings[1], handshakes),
        slowest,
        slowestHandshake,
        bytes);
  }

  private static void count(Conversation conversation, Span span, Map<String, HostCounts> hosts) {
    Exchange exchange = span.exchange();
    HostCounts counts = HostCounts.ofRequest(exchange.method(), exchange.section());
    for (int status : exchange.statuses()) {
      counts = counts.plus(HostCounts.ofResponse(status));
    }
    if (exchange.isAnswered()) {
      counts = counts.plus(HostCounts.ofResponseTime());
    }
    hosts.merge(conversation.hostOf(exchange), counts, HostCounts::plus);
  }

  private static void time(
      Conversation conversation, Span span, List<Packet> packets, Map<String, Long> slowest) {
    if (span.exchange().isAnswered()) {
      slowest.merge(
          conversation.hostOf(span.exchange()),
          Moments.responseTime(span, packets).orElseThrow(),
          Math::max);
    }
  }
}
