package io.gonetmon.capture.queue;

import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Segment;

/** Segments to put into batches. */
final class Segments {
  static final Flow FLOW = new Flow(Endpoint.v4(1, 1000), Endpoint.v4(2, 80));

  private Segments() {}

  /** One that stands for itself: each of its numbers is another multiple of {@code number}. */
  static Segment of(int number, byte[] payload) {
    return new Segment()
        .set(
            FLOW,
            number,
            2 * number,
            3 * number,
            4 * number,
            payload,
            0,
            payload.length,
            5 * number,
            6 * number,
            7 * number);
  }
}
