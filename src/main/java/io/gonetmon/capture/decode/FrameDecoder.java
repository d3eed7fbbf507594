package io.gonetmon.capture.decode;

import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Segment;

/**
 * Finds the TCP segment in a frame. The bytes are read straight; where the network packet stands
 * behind a rarer encapsulation, the packet library finds it. Confined to one collector thread.
 */
public final class FrameDecoder {
  private static final byte[] NO_DATA = {};
  private static final int TCP = 6;
  private static final int IPV6_HEADER = 40;

  private final LinkType link;
  private final Flows flows = new Flows();
  private long undecoded;

  public FrameDecoder(LinkType link) {
    this.link = link;
  }

  /** Frames since the last call that hold TCP but could not be decoded. */
  public long takeUndecoded() {
    long taken = undecoded;
    undecoded = 0;
    return taken;
  }

  /**
   * Decodes a frame.
   *
   * @param frame what was captured of it; kept by the segment
   * @param frameBytes its length on the wire
   * @return null when there is no TCP segment in it, or not enough of one
   */
  public Segment decode(byte[] frame, int frameBytes, long nanos) {
    int ip = link.ipOffset(frame);
    if (ip == LinkType.NOT_IP) {
      return rare(frame, frameBytes, nanos);
    }
    int version = Bytes.u8(frame, ip) >> 4;
    if (version == 4) {
      return v4(frame, ip, frameBytes, nanos);
    }
    return version == 6 ? v6(frame, ip, frameBytes, nanos) : null;
  }

  private Segment v4(byte[] frame, int ip, int frameBytes, long nanos) {
    int header = (Bytes.u8(frame, ip) & 15) * 4;
    if (frame.length < ip + 20 || header < 20) {
      return undecoded();
    }
    if (Bytes.u8(frame, ip + 9) != TCP) {
      return null;
    }
    boolean fragment = (Bytes.u16(frame, ip + 6) & 0x3fff) != 0;
    int total = Bytes.u16(frame, ip + 2);
    // A length of 0 is a packet that the network card will cut (TCP segmentation offload).
    int end = total == 0 ? frameBytes : ip + total;
    return fragment
        ? undecoded()
        : tcp(frame, ip, ip + header, Math.min(end, frameBytes), frameBytes, nanos);
  }

  private Segment v6(byte[] frame, int ip, int frameBytes, long nanos) {
    if (frame.length < ip + IPV6_HEADER) {
      return undecoded();
    }
    int tcp = Ipv6Headers.tcpOffset(frame, ip);
    if (tcp < 0) {
      return tcp == Ipv6Headers.NO_TCP ? null : undecoded();
    }
    int payload = Bytes.u16(frame, ip + 4);
    int end = payload == 0 ? frameBytes : ip + IPV6_HEADER + payload;
    return tcp(frame, ip, tcp, Math.min(end, frameBytes), frameBytes, nanos);
  }

  private Segment rare(byte[] frame, int frameBytes, long nanos) {
    int ip = RareFrames.ipOffset(frame, link);
    if (ip < 0 || ip >= frame.length) {
      return null;
    }
    return Bytes.u8(frame, ip) >> 4 == 4
        ? v4(frame, ip, frameBytes, nanos)
        : v6(frame, ip, frameBytes, nanos);
  }

  private Segment tcp(byte[] frame, int ip, int tcp, int end, int frameBytes, long nanos) {
    if (frame.length < tcp + 20) {
      return undecoded();
    }
    int offset = tcp + (Bytes.u8(frame, tcp + 12) >> 4) * 4;
    int length = end - offset;
    if (offset < tcp + 20 || length < 0) {
      return undecoded();
    }
    int captured = Math.max(0, Math.min(frame.length, end) - offset);
    return new Segment(
        flow(frame, ip, tcp),
        nanos,
        Bytes.i32(frame, tcp + 4),
        Bytes.i32(frame, tcp + 8),
        Bytes.u8(frame, tcp + 13),
        captured == 0 ? NO_DATA : frame,
        captured == 0 ? 0 : offset,
        captured,
        length,
        frameBytes);
  }

  private Segment undecoded() {
    undecoded++;
    return null;
  }

  private Flow flow(byte[] frame, int ip, int tcp) {
    int from = Bytes.u16(frame, tcp);
    int to = Bytes.u16(frame, tcp + 2);
    if (Bytes.u8(frame, ip) >> 4 == 4) {
      long source = Endpoint.mapped(Bytes.i32(frame, ip + 12));
      long destination = Endpoint.mapped(Bytes.i32(frame, ip + 16));
      return flows.of(0, source, from, 0, destination, to);
    }
    return flows.of(
        Bytes.i64(frame, ip + 8),
        Bytes.i64(frame, ip + 16),
        from,
        Bytes.i64(frame, ip + 24),
        Bytes.i64(frame, ip + 32),
        to);
  }
}
