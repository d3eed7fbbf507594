package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has to be counted for each host when a capture begins late, or holds one direction only, and
 * every message begins with a segment. A response whose request was not captured counts for the
 * host of the last one that was, else for the server's address.
 */
public final class PartialTruth {
  private final Map<String, HostCounts> hosts = new TreeMap<>();

  private PartialTruth() {}

  public static Map<String, HostCounts> of(Traffic traffic) {
    var truth = new PartialTruth();
    for (int i = 0; i < traffic.conversations().size(); i++) {
      truth.add(traffic.conversations().get(i), Coverage.of(traffic, i));
    }
    return truth.hosts;
  }

  private void add(Conversation conversation, Coverage coverage) {
    String host = conversation.server().address();
    for (Span span : conversation.spans()) {
      Exchange exchange = span.exchange();
      boolean asked = coverage.holds(Side.CLIENT, span.request());
      if (asked) {
        host = conversation.hostOf(exchange);
        count(host, HostCounts.ofRequest(exchange.method(), exchange.section()));
      }
      for (int i : capturedResponses(span, coverage)) {
        count(host, HostCounts.ofResponse(exchange.statuses().get(i)));
      }
      if (asked && exchange.isAnswered() && coverage.holds(Side.SERVER, span.answer())) {
        count(host, HostCounts.ofResponseTime());
      }
    }
  }

  private static List<Integer> capturedResponses(Span span, Coverage coverage) {
    var captured = new ArrayList<Integer>();
    for (int i = 0; i < span.responses().size(); i++) {
      if (coverage.holds(Side.SERVER, span.responses().get(i))) {
        captured.add(i);
      }
    }
    return captured;
  }

  private void count(String host, HostCounts counts) {
    hosts.merge(host, counts, HostCounts::plus);
  }
}
