package io.gonetmon.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Connections that were recognised as something else than HTTP/1, by what they speak. */
public record NotDecoded(Map<Foreign, Spoken> protocols) {
  public static final NotDecoded NOTHING = new NotDecoded(Map.of());

  /** What a connection may speak that is recognised, but not read. */
  public enum Foreign {
    TLS("tls", "TLS connection", true),
    HTTP2("http2", "HTTP/2 connection", true),
    SOCKS("socks", "SOCKS connection", true),
    WEBSOCKET("webSocket", "WebSocket", false),
    TUNNEL("tunnel", "tunnel", false);

    private final String key;
    private final String noun;
    private final boolean hidesRequests;

    Foreign(String key, String noun, boolean hidesRequests) {
      this.key = key;
      this.noun = noun;
      this.hidesRequests = hidesRequests;
    }

    /** Its name in JSON. */
    public String key() {
      return key;
    }

    /** What so many of them are called. */
    public String noun(long count) {
      return count == 1 ? noun : noun + "s";
    }

    /** Whether requests may be in it that the watched port is expected to show. */
    public boolean hidesRequests() {
      return hidesRequests;
    }
  }

  /**
   * Connections that speak the same.
   *
   * @param hosts how many of them asked for a server by its name
   */
  public record Spoken(long connections, Map<String, Long> hosts) {
    private static final Spoken NOWHERE = new Spoken(0, Map.of());

    public Spoken {
      hosts = Collections.unmodifiableMap(new TreeMap<>(hosts));
    }

    private Spoken plus(Spoken other) {
      var sum = new TreeMap<>(hosts);
      other.hosts.forEach((host, count) -> sum.merge(host, count, Long::sum));
      return new Spoken(connections + other.connections, sum);
    }
  }

  public NotDecoded {
    var ordered = new EnumMap<Foreign, Spoken>(Foreign.class);
    ordered.putAll(protocols);
    protocols = Collections.unmodifiableMap(ordered);
  }

  public boolean isEmpty() {
    return protocols.isEmpty();
  }

  /** How many connections speak that. */
  public long connections(Foreign protocol) {
    return protocols.getOrDefault(protocol, Spoken.NOWHERE).connections();
  }

  /** Both together. */
  public NotDecoded plus(NotDecoded other) {
    var sum = new EnumMap<Foreign, Spoken>(Foreign.class);
    sum.putAll(protocols);
    other.protocols.forEach((protocol, spoken) -> sum.merge(protocol, spoken, Spoken::plus));
    return new NotDecoded(sum);
  }
}
