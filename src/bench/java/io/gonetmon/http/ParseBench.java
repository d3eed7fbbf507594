package io.gonetmon.http;

import io.gonetmon.bench.Measured;
import io.gonetmon.bench.Spoken;
import io.gonetmon.http.words.Disclosure;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Message;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol.Opening;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Bytes to messages, a message at a time: requests and their responses on one connection. */
public class ParseBench extends Measured {
  private static final Flow ORIGINATOR =
      new Flow(Endpoint.v4(0x0a000001, 40_000), Endpoint.v4(0x0a000002, 80));
  private static final int SEGMENT = 1448;
  private static final int SMALL = 612;
  private static final int LARGE = 64 << 10;

  private final byte[] request = Spoken.request();
  private final byte[] shortRequest = Spoken.shortRequest();
  private final byte[] response = Spoken.response(SMALL);
  private final byte[] longResponse = Spoken.response(LARGE);
  private final byte[] chunkedResponse = Spoken.chunked(LARGE, 4 << 10);
  private final byte[] fineResponse = Spoken.chunked(LARGE, 64);

  private final Latest latest = new Latest();
  private final ConnectionReader reader =
      new Http(new HttpSettings(HttpLimits.of(64 << 10, 100), Disclosure.DEFAULT), latest)
          .open(new Opening(ORIGINATOR, true, "eth0", 0, Opening.UNKNOWN));
  private long nanos;

  private void tell(Direction direction, byte[] bytes, int from, int to) {
    reader.bytes(direction, bytes, from, to, nanos++, true);
  }

  private Message exchange(byte[] asked, byte[] answered) {
    tell(Direction.ORIGINATOR, asked, 0, asked.length);
    for (int at = 0; at < answered.length; at += SEGMENT) {
      tell(Direction.RESPONDER, answered, at, Math.min(answered.length, at + SEGMENT));
    }
    return latest.message();
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Message browserExchange() {
    return exchange(request, response);
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Message shortExchange() {
    return exchange(shortRequest, response);
  }

  /** The head of the request comes in two segments. */
  @Benchmark
  @OperationsPerInvocation(2)
  public Message headInTwoSegments() {
    tell(Direction.ORIGINATOR, request, 0, request.length / 2);
    tell(Direction.ORIGINATOR, request, request.length / 2, request.length);
    tell(Direction.RESPONDER, response, 0, response.length);
    return latest.message();
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public Message longBody() {
    return exchange(request, longResponse);
  }

  /** The same in chunks of 4 KiB. */
  @Benchmark
  @OperationsPerInvocation(2)
  public Message chunkedBody() {
    return exchange(request, chunkedResponse);
  }

  /** The same in chunks of 64 bytes. */
  @Benchmark
  @OperationsPerInvocation(2)
  public Message finelyChunkedBody() {
    return exchange(request, fineResponse);
  }
}
