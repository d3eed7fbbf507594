package io.gonetmon.capture.decode;

import io.gonetmon.tcp.Segment;

/** The decoder of an Ethernet link, for benchmarks of more than it. */
public final class Decoding {
  private final FrameDecoder decoder = Frames.decoder("tcp and port 80");
  private final CapturedFrame captured = new CapturedFrame();

  /** Decodes a frame that was captured whole. */
  public Segment segment(byte[] frame, long nanos) {
    return decoder.decode(
        captured.set(LinkType.ETHERNET, frame, 0, frame.length, frame.length, 0, nanos));
  }
}
