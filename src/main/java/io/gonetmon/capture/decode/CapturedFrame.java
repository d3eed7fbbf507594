package io.gonetmon.capture.decode;

/**
 * A frame as it was captured, in a part of an array that others may follow in. Reused from frame to
 * frame; confined to one collector thread.
 */
public final class CapturedFrame {
  private LinkType link;
  private byte[] data = {};
  private int from;
  private int capturedBytes;
  private int wireBytes;
  private int via;
  private long nanos;
  private String interfaceName = "";

  /**
   * Becomes the next frame.
   *
   * @param type of its link; null when that is not known
   * @param bytes hold what was captured of it, {@code captured} bytes from {@code start} on
   * @param onWire its length on the wire
   * @param number of its interface, where the capture has several
   * @param captureNanos when it was captured, since the epoch
   */
  public CapturedFrame set(
      LinkType type,
      byte[] bytes,
      int start,
      int captured,
      int onWire,
      int number,
      long captureNanos) {
    link = type;
    data = bytes;
    from = start;
    capturedBytes = captured;
    wireBytes = onWire;
    via = number;
    nanos = captureNanos;
    interfaceName = "";
    return this;
  }

  /** It came from an interface of that name, which is another than the one of its link. */
  public CapturedFrame on(String name) {
    interfaceName = name;
    return this;
  }

  /** The name of its interface; empty when that is the name of its link. */
  public String interfaceName() {
    return interfaceName;
  }

  /** The type of its link; null when that is not known. */
  public LinkType link() {
    return link;
  }

  public byte[] data() {
    return data;
  }

  /** Where it begins in {@link #data}. */
  public int from() {
    return from;
  }

  /** How many bytes of it were captured. */
  public int capturedBytes() {
    return capturedBytes;
  }

  /** Its length on the wire. */
  public int wireBytes() {
    return wireBytes;
  }

  /** The number of its interface, where the capture has several. */
  public int via() {
    return via;
  }

  /** When it was captured, since the epoch. */
  public long nanos() {
    return nanos;
  }
}
