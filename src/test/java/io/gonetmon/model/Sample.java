package io.gonetmon.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Messages, exchanges and rows for tests; times are in nanoseconds. */
public final class Sample {
  private static final int PORT = 40_000;
  private static final int HTTP = 80;

  private Sample() {}

  /** A client at 10.0.0.{@code client} and a server at 10.0.1.{@code server}, port 80. */
  public static Peers peers(int client, int server) {
    Endpoint from = Endpoint.v4(0x0a000000 + client, PORT);
    Endpoint to = Endpoint.v4(0x0a000100 + server, HTTP);
    return new Peers(1, "eth0", from, to, from.address(), to.address(), to.toString(), 0, -1);
  }

  public static Request request(long nanos, String host, String method, String path) {
    return request(nanos, peers(1, 1), host, method, path);
  }

  public static Request request(long nanos, Peers peers, String host, String method, String path) {
    int second = path.indexOf('/', 1);
    String section = second < 0 ? path : path.substring(0, second);
    return new Request(nanos, nanos, peers, 1, host, method, path, section, 1);
  }

  /** A response to {@code request}, {@code nanos} after it. */
  public static Response response(Request request, int status, long nanos) {
    long at = request.nanos() + nanos;
    return new Response(at, at, request.peers(), request.host(), status, request);
  }

  /** A response whose request is not known. */
  public static Response unpaired(long nanos, String host, int status) {
    return new Response(nanos, nanos, peers(1, 1), host, status, null);
  }

  /** An exchange of 10 bytes of each head and 100 of each body. */
  public static Exchange exchange(Request request, Response response, Outcome outcome) {
    long end = response == null ? 0 : response.nanos();
    boolean answered = response != null;
    return new Exchange(
        request,
        response,
        10,
        100,
        request == null ? 0 : request.nanos(),
        answered ? 10 : 0,
        answered ? 100 : 0,
        end,
        0,
        outcome);
  }

  /** A row with so many requests and responses, all GET and 200. */
  public static Row row(String key, long requests, long responses) {
    return new Row(
        key,
        requests,
        responses,
        new TreeMap<>(Map.of("GET", requests)),
        new TreeMap<>(Map.of(200, responses)),
        Quantiles.NONE,
        0,
        0,
        0,
        List.of(),
        Map.of());
  }
}
