package io.gonetmon.capture.decode;

/**
 * A place in a frame, and what was passed on the way to it. Reused from frame to frame; confined to
 * one collector thread.
 */
final class Cursor {
  private static final int NONE = -1;

  private byte[] data = {};
  private int at;
  private int captured;
  private int end;
  private int ip;
  private int protocol;
  private boolean wrapped;
  private boolean rebuilt;
  private boolean extended;

  /** Begins a frame. */
  void begin(CapturedFrame frame) {
    data = frame.data();
    at = frame.from();
    captured = at + frame.capturedBytes();
    end = (int) Math.min(Integer.MAX_VALUE, (long) at + frame.wireBytes());
    ip = NONE;
    wrapped = false;
    rebuilt = false;
    extended = false;
  }

  /** Goes on in an IP packet that was put together from several frames. */
  void rebuild(byte[] packet) {
    data = packet;
    at = 0;
    captured = packet.length;
    end = packet.length;
    rebuilt = true;
  }

  byte[] data() {
    return data;
  }

  int at() {
    return at;
  }

  /** Where the captured bytes end. */
  int captured() {
    return captured;
  }

  /** Where what is being read ends on the wire; may be behind what was captured. */
  int end() {
    return end;
  }

  /** Whether an IP header was found. */
  boolean isInIp() {
    return ip != NONE;
  }

  /** Where the innermost IP header begins. */
  int ip() {
    return ip;
  }

  /** The number of what an IP packet carries. */
  int protocol() {
    return protocol;
  }

  /** Whether tags or tunnels were passed. */
  boolean isWrapped() {
    return wrapped;
  }

  /** Whether the packet was put together from fragments. */
  boolean isRebuilt() {
    return rebuilt;
  }

  /** Whether there are headers between the innermost IP header and the TCP segment. */
  boolean isExtended() {
    return extended;
  }

  /** Whether so many more bytes were captured. */
  boolean has(int bytes) {
    return bytes <= captured - at;
  }

  int u8(int offset) {
    return Bytes.u8(data, at + offset);
  }

  int u16(int offset) {
    return Bytes.u16(data, at + offset);
  }

  /** Passes over bytes that belong to the frame's own header. */
  Layer pass(int bytes, Layer next) {
    at += bytes;
    return next;
  }

  /** Passes over the bytes of a tag or a tunnel. */
  Layer unwrap(int bytes, Layer next) {
    wrapped = true;
    at += bytes;
    return next;
  }

  /** Enters the IP packet that begins here, and ends at {@code packetEnd} on the wire. */
  void enterIp(int packetEnd) {
    ip = at;
    end = Math.min(end, packetEnd);
    extended = false;
  }

  /** Passes over an IP header, to what it carries. */
  Layer carried(int headerBytes, int number) {
    at += headerBytes;
    protocol = number;
    return Layer.TRANSPORT;
  }

  /** Passes over a header that extends the IP header. */
  Layer extension(int headerBytes, int number) {
    extended = true;
    return carried(headerBytes, number);
  }
}
