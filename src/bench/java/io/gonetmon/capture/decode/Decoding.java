package io.gonetmon.capture.decode;

import io.gonetmon.tcp.Segment;

/** The decoder of an Ethernet link, for benchmarks of more than it. */
public final class Decoding {
  private final FrameDecoder decoder = new FrameDecoder(LinkType.ETHERNET);

  /** Decodes a frame that was captured whole. */
  public Segment segment(byte[] frame, long nanos) {
    return decoder.decode(frame, frame.length, nanos);
  }
}
