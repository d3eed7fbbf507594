package io.gonetmon.it;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gonetmon.truth.HostCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what a line of JSON output counts. */
final class Summary {
  private final JsonObject json;

  private Summary(JsonObject json) {
    this.json = json;
  }

  static Summary of(String line) {
    return new Summary(new Gson().fromJson(line, JsonObject.class));
  }

  /** The last line of a run's output. */
  static Summary last(Outcome outcome) {
    List<String> lines = outcome.out().lines().toList();
    return of(lines.get(lines.size() - 1));
  }

  String type() {
    return json.get("type").getAsString();
  }

  /** Hits of a report; 0 in lines of other types. */
  long hits() {
    return type().equals("report") ? json.get("hits").getAsLong() : 0;
  }

  long connections(String what) {
    return json.getAsJsonObject("connections").get(what).getAsLong();
  }

  /** Packets captured on an interface. */
  long packets(String name) {
    for (JsonElement element : json.getAsJsonArray("interfaces")) {
      JsonObject each = element.getAsJsonObject();
      if (each.get("name").getAsString().equals(name)) {
        return each.get("packets").getAsLong();
      }
    }
    throw new AssertionError("no interface " + name + " in " + json);
  }

  /** What was lost, by name. */
  Map<String, Long> losses() {
    return counts(json.getAsJsonObject("losses"), Function.identity());
  }

  Map<String, HostCounts> hosts() {
    var hosts = new TreeMap<String, HostCounts>();
    for (JsonElement element : json.getAsJsonArray("hosts")) {
      JsonObject host = element.getAsJsonObject();
      hosts.put(host.get("host").getAsString(), host(host));
    }
    return hosts;
  }

  private static HostCounts host(JsonObject host) {
    var sections = new TreeMap<String, Map<String, Long>>();
    for (JsonElement element : host.getAsJsonArray("sections")) {
      JsonObject section = element.getAsJsonObject();
      sections.put(
          section.get("section").getAsString(),
          counts(section.getAsJsonObject("methods"), Function.identity()));
    }
    return new HostCounts(
        counts(host.getAsJsonObject("methods"), Function.identity()),
        counts(host.getAsJsonObject("statuses"), Integer::valueOf),
        sections,
        host.getAsJsonObject("responseTimeMillis").get("count").getAsLong());
  }

  private static <K> Map<K, Long> counts(JsonObject object, Function<String, K> key) {
    var counts = new TreeMap<K, Long>();
    object.entrySet().forEach(e -> counts.put(key.apply(e.getKey()), e.getValue().getAsLong()));
    return counts;
  }
}
