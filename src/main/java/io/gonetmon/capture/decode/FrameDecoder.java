package io.gonetmon.capture.decode;

import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.capture.look.HttpPorts;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.KeptOut;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Segment;
import java.util.List;

/**
 * Finds the TCP segment in a frame, below all tags and tunnels, and lets the filter decide on it.
 * Confined to one collector thread.
 */
public final class FrameDecoder {
  private static final byte[] NO_DATA = {};
  private static final int TCP_HEADER = 20;
  private static final int COOKED_INDEX = 4;

  /** Filters usually ask for ports; where these were cut off, they cannot decide. */
  private static final int TCP_PORTS = 4;

  private final PacketFilter filter;
  private final Fragments fragments = new Fragments();
  private final Peeler peeler = new Peeler(fragments);
  private final Flows flows = new Flows();
  private final HttpPorts httpKeptOut = new HttpPorts();
  private final Segment found = new Segment();
  private long undecoded;
  private long keptByFilter;
  private long closed;
  private long unknownLinks;
  private long notTcp;
  private boolean counted;
  private boolean fragment;

  /**
   * @param filter which packets are wanted
   */
  public FrameDecoder(PacketFilter filter) {
    this.filter = filter;
  }

  /** Frames since the last call that hold TCP, or may, but could not be decoded. */
  public long takeUndecoded() {
    long taken = undecoded + fragments.takeIncomplete();
    undecoded = 0;
    return taken;
  }

  /** Packets since the last call in which nothing was looked for, or found, by cause. */
  public KeptOut takeKeptOut() {
    var taken = new KeptOut(keptByFilter, closed, unknownLinks, notTcp);
    keptByFilter = 0;
    closed = 0;
    unknownLinks = 0;
    notTcp = 0;
    return taken;
  }

  /** Where HTTP was seen that the filter kept out. */
  public List<Integer> httpKeptOut() {
    return httpKeptOut.all();
  }

  /** No more frames come: fragments that wait for others wait in vain. */
  public void finish() {
    fragments.finish();
  }

  /** Whether the frame decoded last counts as a packet: it passed the filter, and stands alone. */
  public boolean isCounted() {
    return counted;
  }

  /** Whether the frame decoded last is a part of a packet whose other parts are awaited. */
  public boolean isFragment() {
    return fragment;
  }

  /** The number of the packet that the frame decoded last is a fragment of; 0 when it is none. */
  public int datagram() {
    return fragment || peeler.cursor().isRebuilt() ? fragments.number() : 0;
  }

  /** Whether what was found last in a frame was behind tags, or in a tunnel. */
  public boolean isWrapped() {
    return peeler.cursor().isWrapped();
  }

  /**
   * Decodes a frame.
   *
   * @return the segment in it, until the next call; null when there is none that passes the filter,
   *     or not enough of one
   */
  public Segment decode(CapturedFrame frame) {
    counted = true;
    fragment = false;
    if (frame.link() == null) {
      unknownLinks++;
      counted = false;
      return null;
    }
    Layer layer = peeler.peel(frame);
    if (layer == Layer.TCP) {
      return tcp(frame);
    }
    if (layer == Layer.FRAGMENT) {
      fragment = true;
      counted = false;
    } else if (isWantedAsItIs(frame)) {
      passed(layer);
    } else if (layer == Layer.CLOSED) {
      closed++;
      counted = false;
    } else {
      keptOut();
    }
    return null;
  }

  private void keptOut() {
    keptByFilter++;
    counted = false;
  }

  private void passed(Layer layer) {
    switch (layer) {
      case CLOSED -> closed++;
      case BROKEN -> undecoded++;
      default -> notTcp++;
    }
  }

  private Segment tcp(CapturedFrame frame) {
    Cursor at = peeler.cursor();
    if (!at.has(TCP_PORTS)) {
      return undecoded();
    }
    if (!isWanted(at, frame)) {
      keptOut();
      noteHttp(at);
      return null;
    }
    return at.has(TCP_HEADER) ? segment(at, frame) : undecoded();
  }

  private void noteHttp(Cursor at) {
    if (at.has(TCP_HEADER)) {
      byte[] data = at.data();
      int tcp = at.at();
      int payload = payload(data, tcp);
      int end = Math.min(at.captured(), at.end());
      httpKeptOut.payload(data, payload, end, Bytes.u16(data, tcp), Bytes.u16(data, tcp + 2));
    }
  }

  private static int payload(byte[] data, int tcp) {
    return tcp + (Bytes.u8(data, tcp + 12) >> 4) * 4;
  }

  /** What Linux captures on any interface says which (the index is 4 bytes behind 4 others). */
  private static int interfaceOf(CapturedFrame frame) {
    return frame.link() == LinkType.COOKED_2
        ? Bytes.i32(frame.data(), frame.from() + COOKED_INDEX)
        : frame.via();
  }

  private Segment undecoded() {
    undecoded++;
    return null;
  }

  private Segment segment(Cursor at, CapturedFrame frame) {
    byte[] data = at.data();
    int tcp = at.at();
    int offset = payload(data, tcp);
    int length = at.end() - offset;
    if (offset < tcp + TCP_HEADER || length < 0) {
      return undecoded();
    }
    int captured = Math.max(0, Math.min(at.captured(), at.end()) - offset);
    return found.set(
        flow(data, at.ip(), tcp),
        frame.nanos(),
        Bytes.i32(data, tcp + 4),
        Bytes.i32(data, tcp + 8),
        flags(data, tcp),
        captured == 0 ? NO_DATA : data,
        captured == 0 ? 0 : offset,
        captured,
        length,
        at.isRebuilt() ? fragments.frameBytes() : frame.wireBytes(),
        interfaceOf(frame));
  }

  private static int flags(byte[] data, int tcp) {
    int flags = Bytes.u8(data, tcp + 13);
    return Bytes.u16(data, tcp + 14) == 0 ? flags | Segment.ZERO_WINDOW : flags;
  }

  private boolean isWantedAsItIs(CapturedFrame frame) {
    Cursor at = peeler.cursor();
    int link = frame.link().number();
    if (filter.knows(link) || !at.isInIp()) {
      return filter.accepts(
          link, frame.data(), frame.from(), frame.capturedBytes(), frame.wireBytes());
    }
    return acceptsInnermost(at);
  }

  private boolean acceptsInnermost(Cursor at) {
    return filter.acceptsPacket(at.data(), at.ip(), at.captured() - at.ip(), at.end() - at.ip());
  }

  private boolean isWanted(Cursor at, CapturedFrame frame) {
    if (!at.isWrapped() && !at.isRebuilt() && !at.isExtended()) {
      return filter.acceptsPlain(
          frame.link().number(),
          frame.data(),
          frame.from(),
          frame.capturedBytes(),
          frame.wireBytes(),
          at.ip() - frame.from());
    }
    return acceptsPacket(at)
        || (at.isWrapped()
            && filter.acceptsCarrier(
                frame.link().number(),
                frame.data(),
                frame.from(),
                frame.capturedBytes(),
                frame.wireBytes()));
  }

  /** Filters expect no header between that of the innermost packet and that of TCP. */
  private boolean acceptsPacket(Cursor at) {
    if (!at.isExtended()) {
      return acceptsInnermost(at);
    }
    byte[] plain = IpPackets.plain(at);
    return filter.acceptsPacket(plain, 0, plain.length, at.end() - at.ip());
  }

  private Flow flow(byte[] data, int ip, int tcp) {
    int from = Bytes.u16(data, tcp);
    int to = Bytes.u16(data, tcp + 2);
    if (Bytes.u8(data, ip) >> 4 == 4) {
      long source = Endpoint.mapped(Bytes.i32(data, ip + 12));
      long destination = Endpoint.mapped(Bytes.i32(data, ip + 16));
      return flows.of(0, source, from, 0, destination, to);
    }
    return flows.of(
        Bytes.i64(data, ip + 8),
        Bytes.i64(data, ip + 16),
        from,
        Bytes.i64(data, ip + 24),
        Bytes.i64(data, ip + 32),
        to);
  }
}
