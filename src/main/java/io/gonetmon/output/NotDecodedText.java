package io.gonetmon.output;

import io.gonetmon.model.NotDecoded;
import io.gonetmon.model.NotDecoded.Foreign;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what was recognised, but not decoded. */
public final class NotDecodedText {
  private static final int MOST_HOSTS = 3;
  private static final Comparator<Map.Entry<String, Long>> BUSIEST_FIRST =
      Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  private NotDecodedText() {}

  /** The connections with the names of the busiest servers. */
  static String withHosts(NotDecoded notDecoded) {
    return notDecoded.protocols().entrySet().stream()
        .map(each -> count(each.getKey(), each.getValue()) + hosts(each.getValue().hosts()))
        .collect(Collectors.joining(", "));
  }

  /** The connections alone. */
  public static String brief(NotDecoded notDecoded) {
    return notDecoded.protocols().entrySet().stream()
        .map(each -> count(each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String count(Foreign protocol, NotDecoded.Spoken spoken) {
    return spoken.connections() + " " + protocol.noun(spoken.connections());
  }

  private static String hosts(Map<String, Long> hosts) {
    if (hosts.isEmpty()) {
      return "";
    }
    String busiest =
        hosts.entrySet().stream()
            .sorted(BUSIEST_FIRST)
            .limit(MOST_HOSTS)
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
    return " (" + busiest + (hosts.size() > MOST_HOSTS ? ", …)" : ")");
  }
}
