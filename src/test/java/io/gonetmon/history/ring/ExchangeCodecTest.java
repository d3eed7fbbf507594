package io.gonetmon.history.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.history.Packed;
import io.gonetmon.history.Unpacked;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written of an exchange is read again, whatever it is. */
final class ExchangeCodecTest {
  private static final long AT = 1_700_000_000_123_456_789L;

  @Property(tries = 500)
  void readsWhatWasWritten(
      @ForAll("exchanges") Exchange first, @ForAll("exchanges") Exchange second) {
    var codec = new ExchangeCodec();
    var packed = new Packed();
    codec.write(packed, first);
    int end = packed.length();
    codec.write(packed, second);
    byte[] bytes = packed.copy();

    assertThat(codec.read(new Unpacked(bytes, 0), Head.nanos(first))).isEqualTo(first);
    assertThat(codec.read(new Unpacked(bytes, end), Head.nanos(second))).isEqualTo(second);
  }

  @Property(tries = 100)
  void readsAnotherConnectionOfTheSameNumber(
      @ForAll("peers") Peers first, @ForAll("peers") Peers second) {
    var codec = new PeersCodec();
    var packed = new Packed();
    codec.write(packed, numbered(7, first), AT);
    int end = packed.length();
    codec.write(packed, numbered(7, second), AT);
    byte[] bytes = packed.copy();

    assertThat(codec.read(new Unpacked(bytes, 0), AT)).isEqualTo(numbered(7, first));
    assertThat(codec.read(new Unpacked(bytes, end), AT)).isEqualTo(numbered(7, second));
  }

  @Property(tries = 100)
  void readsItsHead(@ForAll("exchanges") Exchange exchange, @ForAll long number) {
    Head head = Head.of(number >>> 1, exchange);
    var packed = new Packed();
    head.write(packed);

    assertThat(Head.read(new Unpacked(packed.copy(), 0))).isEqualTo(head);
  }

  @Provide
  Arbitrary<Exchange> exchanges() {
    return Combinators.combine(
            requests(), Arbitraries.integers().between(0, 3), counts(), times(), outcomes())
        .as(ExchangeCodecTest::exchange);
  }

  private static Exchange exchange(
      Request request, int parts, long bytes, long end, Outcome outcome) {
    Request asked = parts == 1 ? null : request;
    String host = parts == 2 ? "other.example" : request.host();
    Response response =
        parts == 0
            ? null
            : new Response(
                request.nanos() + bytes, request.nanos(), request.peers(), host, 503, asked);
    return new Exchange(asked, response, bytes, 2, end, 3, bytes / 2, 0, 4, outcome);
  }

  private static Arbitrary<Outcome> outcomes() {
    return Arbitraries.of(Outcome.class);
  }

  private static Arbitrary<Long> counts() {
    return Arbitraries.longs().between(0, 1L << 50);
  }

  private static Arbitrary<Long> times() {
    return Arbitraries.oneOf(
        Arbitraries.of(0L, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2),
        Arbitraries.longs().between(AT - 1_000_000_000L, AT + 1_000_000_000L));
  }

  private Arbitrary<Request> requests() {
    Arbitrary<String> texts = Arbitraries.of("", "/", "/cart", "/żółw", "日本語", "a".repeat(200));
    return Combinators.combine(times(), times(), peers(), texts, texts, Arbitraries.of(1, 9999))
        .as(
            (nanos, first, peers, host, path, ordinal) ->
                new Request(nanos, first, peers, ordinal, host, "GET", path, section(path), 1));
  }

  private static String section(String path) {
    return path.length() < 3 ? path : path.equals("/cart") ? "/elsewhere" : path.substring(0, 3);
  }

  private static Peers numbered(long connection, Peers peers) {
    return new Peers(
        connection,
        peers.link(),
        peers.client(),
        peers.server(),
        peers.clientAddress(),
        peers.serverAddress(),
        peers.serverEndpoint(),
        peers.openedNanos(),
        peers.handshakeNanos());
  }

  @Provide
  Arbitrary<Peers> peers() {
    Arbitrary<Endpoint> endpoints =
        Arbitraries.oneOf(
            Arbitraries.integers().map(address -> Endpoint.v4(address, 65_535)),
            Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new Endpoint(high, low, 80)));
    return Combinators.combine(counts(), endpoints, endpoints, times())
        .as(
            (connection, client, server, opened) ->
                new Peers(
                    connection,
                    "eth0",
                    client,
                    server,
                    client.address(),
                    server.address(),
                    server.toString(),
                    opened,
                    -1));
  }
}
