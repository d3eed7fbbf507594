package io.gonetmon.tcp;

import io.gonetmon.model.Endpoint;
import java.nio.ByteBuffer;

/** Segments made from bytes that may be anything. */
final class Wild {
  /** What a segment with its pause and its link is made from. */
  static final int BYTES = 16;

  private static final long QUARTER_NANOS = 250_000_000L;
  private static final byte[] PAYLOAD = new byte[256];

  private Wild() {}

  /** From a second back to seven and a half forward. */
  static long pause(ByteBuffer rest) {
    int quarters = rest.get();
    return quarters < -4 ? 0 : quarters / 4 * QUARTER_NANOS;
  }

  static Segment segment(ByteBuffer rest, long nanos) {
    int flow = rest.get();
    Flow client =
        new Flow(Endpoint.v4(0x0a000001, 40_000 + (flow >> 1 & 7)), Endpoint.v4(0x0a000002, 80));
    int length = rest.get() & 255;
    int captured = Math.min(length, rest.get() & 255);
    return new Segment()
        .set(
            (flow & 1) == 0 ? client : client.reversed(),
            nanos,
            number(rest),
            number(rest),
            rest.get(),
            PAYLOAD,
            PAYLOAD.length - captured,
            captured,
            length,
            60 + length,
            0);
  }

  /** A number near one of a few, where things happen, or any. */
  private static int number(ByteBuffer rest) {
    int base = rest.get();
    int number = rest.getInt();
    return switch (base & 3) {
      case 0 -> number >> 24;
      case 1 -> Integer.MIN_VALUE + (number >> 24);
      case 2 -> 1000 + (number >> 16);
      default -> number;
    };
  }
}
