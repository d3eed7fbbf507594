package io.gonetmon.capture.decode;

/**
 * Passes all headers, tags and tunnels of a frame, down to the innermost packet. Confined to one
 * collector thread.
 */
final class Peeler {
  /** More layers than this are no traffic, but an attempt to keep the decoder busy. */
  private static final int MOST_LAYERS = 64;

  private final Cursor cursor = new Cursor();
  private final Fragments fragments;

  Peeler(Fragments fragments) {
    this.fragments = fragments;
  }

  /** The place that {@link #peel} came to. */
  Cursor cursor() {
    return cursor;
  }

  /**
   * Goes down to the innermost packet.
   *
   * @return what it carries: {@link Layer#TCP}, or why nothing can be found in it
   */
  Layer peel(CapturedFrame frame) {
    cursor.begin(frame);
    Layer layer = frame.link().enter(cursor);
    for (int i = 0; i < MOST_LAYERS; i++) {
      if (layer == Layer.FRAGMENT) {
        layer = fragments.add(cursor, frame.wireBytes(), frame.nanos());
      }
      if (layer.isLast()) {
        return layer;
      }
      layer = next(layer);
    }
    return Layer.CLOSED;
  }

  private Layer next(Layer layer) {
    return switch (layer) {
      case IP -> IpPackets.ip(cursor);
      case TRANSPORT -> IpPackets.transport(cursor);
      case ETHERNET -> EtherFrames.ethernet(cursor);
      case ETHER_TYPE -> EtherFrames.type(cursor);
      case LLC -> EtherFrames.llc(cursor);
      case MPLS -> EtherFrames.mpls(cursor);
      case PPP -> PppFrames.ppp(cursor);
      case GRE -> Tunnels.gre(cursor);
      case UDP -> Tunnels.udp(cursor);
      default -> throw new IllegalArgumentException(layer.name());
    };
  }
}
