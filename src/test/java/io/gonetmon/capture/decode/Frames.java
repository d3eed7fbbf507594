package io.gonetmon.capture.decode;

import io.gonetmon.capture.filter.FilterException;
import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.tcp.Segment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Frames built by hand, and what a decoder makes of them. */
public final class Frames {
  private static final int BETWEEN = 100;

  public static final String MACS = "020000000001020000000002";
  public static final String V4_FROM = "0a000001";
  public static final String V4_TO = "0a000002";
  public static final String V6_FROM = "20010db8000000000000000000000001";
  public static final String V6_TO = "20010db8000000000000000000000002";

  /** Accepts all frames. */
  static final PacketFilter ALL = filter("");

  private Frames() {}

  public static byte[] bytes(String... hex) {
    var bytes = new ByteArrayOutputStream();
    for (String each : hex) {
      bytes.writeBytes(HexFormat.of().parseHex(each.replace(" ", "")));
    }
    return bytes.toByteArray();
  }

  public static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** From port 40000 to port 80, sequence number 1, acknowledging 2, with PSH and ACK. */
  public static String tcp(String payload) {
    return "9c40 0050 00000001 00000002 5018 0400 0000 0000" + hex(payload);
  }

  public static String v4(int total, String fragment, int protocol, String packet) {
    return "4500 %04x 0000 %s 40%02x 0000 ".formatted(total, fragment, protocol)
        + V4_FROM
        + V4_TO
        + packet;
  }

  /** An IPv4 packet with TCP in it. */
  public static String v4(String payload) {
    return v4(40 + payload.length(), "4000", 6, tcp(payload));
  }

  public static String v6(int length, int next, String packet) {
    return "60000000 %04x %02x40".formatted(length, next) + V6_FROM + V6_TO + packet;
  }

  /** An IPv6 packet with TCP in it. */
  public static String v6(String payload) {
    return v6(20 + payload.length(), 6, tcp(payload));
  }

  /** A decoder of frames that pass a filter. */
  public static FrameDecoder decoder(String filter) {
    return new FrameDecoder(filter(filter));
  }

  private static PacketFilter filter(String filter) {
    try {
      return PacketFilter.of(filter);
    } catch (FilterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Decodes a frame that stands between others in its array.
   *
   * @return the segment, or null
   */
  static Segment decode(
      FrameDecoder decoder, LinkType link, byte[] frame, int frameBytes, int via, long nanos) {
    byte[] between = new byte[frame.length + 2 * BETWEEN];
    Arrays.fill(between, (byte) 0x45);
    System.arraycopy(frame, 0, between, BETWEEN, frame.length);
    var captured = new CapturedFrame();
    captured.set(link, between, BETWEEN, frame.length, frameBytes, via, nanos);
    Segment segment = decoder.decode(captured);
    return segment == null ? null : segment.kept();
  }

  static String decoded(LinkType link, String... hex) {
    byte[] frame = bytes(hex);
    return decoded(link, frame, frame.length);
  }

  /** The segment as text, or "nothing", or "undecoded". */
  static String decoded(LinkType link, byte[] frame, int frameBytes) {
    FrameDecoder decoder = new FrameDecoder(ALL);
    Segment segment = decode(decoder, link, frame, frameBytes, 0, 7);
    decoder.finish();
    if (segment == null) {
      return decoder.takeUndecoded() == 0 ? "nothing" : "undecoded";
    }
    String captured =
        new String(
            segment.data(), segment.offset(), segment.captured(), StandardCharsets.ISO_8859_1);
    return "%s seq %d ack %d flags %x '%s' of %d"
        .formatted(
            segment.flow(),
            segment.seq(),
            segment.ack(),
            segment.flags(),
            captured,
            segment.length());
  }
}
