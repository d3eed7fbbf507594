package io.gonetmon.dashboard;

import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.model.Response;
import io.gonetmon.query.KeptExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Twelve minutes of made-up traffic: a burst, a slow path, and one that fails at the end. */
final class SampleTraffic {
  static final Instant START = Instant.parse("2026-11-22T18:30:06Z");
  static final Instant NOW = START.plusSeconds(720);

  /** A host, how often it is asked, and its paths, the busiest first. */
  private record Site(String host, double perSecond, double millis, List<String> paths) {}

  private static final List<Site> SITES =
      List.of(
          new Site("shop.example", 9, 12, List.of("/products/12", "/cart", "/", "/login")),
          new Site("static.example", 5, 2, List.of("/css/site.css", "/img/logo.svg", "/js/a.js")),
          new Site("api.example", 3, 25, List.of("/v1/orders", "/v1/search", "/v1/users/7")),
          new Site("intranet.example.org", 1, 8, List.of("/wiki/Start", "/")),
          new Site("10.0.0.12:8080", 0.3, 90, List.of("/health")),
          new Site(
              "a-very-long-name-of-a-host.in-some-region.cloud.example.com",
              0.1,
              40,
              List.of("/status")));

  private final Random random = new Random(1);
  private final List<Exchange> exchanges = new ArrayList<>();
  private final int[] onConnection = new int[40];

  private SampleTraffic() {}

  /** All exchanges, oldest first. */
  static List<KeptExchange> exchanges() {
    var traffic = new SampleTraffic();
    for (Site site : SITES) {
      traffic.visit(site);
    }
    traffic.exchanges.sort(Comparator.comparingLong(ExchangeLine::nanos));
    var kept = new ArrayList<KeptExchange>();
    traffic.exchanges.forEach(each -> kept.add(new KeptExchange(kept.size() + 1L, each)));
    return kept;
  }

  /** Requests that wait, oldest first. */
  static List<Request> waiting() {
    return List.of(
        request(nanos(NOW.minusMillis(12_300)), peers(5), 4, "GET", "api.example", "/v1/export"),
        request(nanos(NOW.minusMillis(40)), peers(7), 9, "GET", "shop.example", "/products/12"));
  }

  private void visit(Site site) {
    double seconds = 0;
    while (true) {
      boolean burst = seconds > 300 && seconds < 340;
      seconds += -Math.log(1 - random.nextDouble()) / (site.perSecond * (burst ? 6 : 1));
      if (seconds >= 719.5) {
        return;
      }
      visit(site, nanos(START) + (long) (seconds * 1e9), seconds);
    }
  }

  private void visit(Site site, long nanos, double seconds) {
    int which = (int) Math.min(site.paths.size() - 1, Math.abs(random.nextGaussian()) * 1.2);
    String path = site.paths.get(which);
    int client = Math.min(11, (int) Math.abs(random.nextGaussian() * 4));
    int connection = client * 3 + random.nextInt(3);
    boolean cart = path.equals("/cart");
    int status = status(site, path, client, seconds);
    double millis = site.millis * (path.equals("/v1/search") ? 12 : 1);
    millis *= Math.exp(random.nextGaussian() * 0.5);
    exchanges.add(
        exchange(
            nanos,
            peers(connection),
            ++onConnection[connection],
            cart ? "POST" : "GET",
            site.host,
            path,
            status,
            (long) (millis * 1e6)));
  }

  private int status(Site site, String path, int client, double seconds) {
    if (path.equals("/cart") && seconds > 600 && client < 2) {
      return random.nextInt(8) == 0 ? Exchange.NO_STATUS : 503;
    }
    if (site.host.startsWith("static") && random.nextInt(30) == 0) {
      return 404;
    }
    return 200;
  }

  static Exchange exchange(
      long nanos,
      Peers peers,
      int ordinal,
      String method,
      String host,
      String path,
      int status,
      long tookNanos) {
    Request request = request(nanos, peers, ordinal, method, host, path);
    if (status == Exchange.NO_STATUS) {
      return new Exchange(request, null, 220, 0, nanos + 20_000, 0, 0, 0, 0, Outcome.RESET);
    }
    long answered = nanos + tookNanos;
    var response = new Response(answered, answered, peers, host, status, request);
    long end = answered + 300_000;
    long body = 500 + host.length() * 300L;
    return new Exchange(
        request, response, 220, 0, nanos + 20_000, 180, body, end, 0, Outcome.ANSWERED);
  }

  private static Request request(
      long nanos, Peers peers, int ordinal, String method, String host, String path) {
    int second = path.indexOf('/', 1);
    String section = second < 0 ? path : path.substring(0, second);
    RequestFields fields =
        method.equals("POST")
            ? new RequestFields("from=REDACTED", "shop-app/2.1", "http://shop.example/", "")
            : RequestFields.NONE;
    return new Request(nanos, nanos, peers, ordinal, host, method, path, section, 1, fields);
  }

  static Peers peers(int connection) {
    int address = 0x0a00_0007 + connection / 3;
    Endpoint client = Endpoint.v4(address, 51_000 + connection);
    Endpoint server = Endpoint.v4(0xc000_020a, 80);
    return new Peers(
        connection + 1L,
        "eth0",
        client,
        server,
        client.address(),
        server.address(),
        "" + server,
        nanos(START) + connection * 1_000_000_000L,
        210_000);
  }

  static long nanos(Instant at) {
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }
}
