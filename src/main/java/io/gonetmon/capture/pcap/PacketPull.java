package io.gonetmon.capture.pcap;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.pcap4j.core.PcapHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packets from a handle one by one, by a call into libpcap where pcap4j is called back: a
 * packet costs less than half as much. Used by one thread at a time, which also closes the handle.
 *
 * <p>A packet's length and time are those of the last {@link #next} that returned true.
 */
public final class PacketPull {
  private static final Logger LOG = LoggerFactory.getLogger(PacketPull.class);

  /** A time in two words of the machine, the bytes captured, and those on the wire. */
  private static final int HEADER_BYTES = 24;

  /** Longer packets need more. */
  private static final int FIRST_BYTES = 1 << 16;

  private static final int FRACTION = 8;
  private static final int CAPTURED = 16;
  private static final int ON_WIRE = 20;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int PACKET = 1;
  private static final int NO_MORE_IN_FILE = -2;

  /** Nothing where it cannot be had: then the library has to call. */
  private static final Optional<HandlePointer> POINTER =
      find("handle", System.getProperty("org.pcap4j.core.pcapLibName", "pcap"));

  private final Pointer library;
  private final long handle;
  private final long nanosPerFraction;

  /** Where libpcap writes the addresses of a packet's header and of its bytes. */
  private final Memory answer = new Memory(2L * Long.BYTES);

  private final long answerAt = Pointer.nativeValue(answer);
  private final ByteBuffer addresses = inOrder(answer.getByteBuffer(0, answer.size()));
  private final Place place = new Place();
  private byte[] bytes = new byte[FIRST_BYTES];
  private long headerAt;
  private ByteBuffer header;

  /** An address that can be set, so that none is made for each packet. */
  private static final class Place extends Pointer {
    Place() {
      super(0);
    }

    void moveTo(long address) {
      peer = address;
    }
  }

  private PacketPull(Pointer library, long nanosPerFraction) {
    this.library = library;
    this.handle = Pointer.nativeValue(library);
    this.nanosPerFraction = nanosPerFraction;
  }

  private static ByteBuffer inOrder(ByteBuffer buffer) {
    return buffer.order(ByteOrder.nativeOrder());
  }

  private static native int pcap_next_ex(long handle, long header, long bytes);

  private static native String pcap_geterr(Pointer handle);

  /** Makes the library's functions callable, or logs why that is impossible. */
  static Optional<HandlePointer> find(String field, String pcap) {
    if (Native.POINTER_SIZE != Long.BYTES || Native.LONG_SIZE != Long.BYTES) {
      return Optional.empty();
    }
    try {
      Native.register(PacketPull.class, pcap);
      return HandlePointer.find(field);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("Cannot call libpcap directly; continuing through pcap4j: {}", e.toString());
      return Optional.empty();
    }
  }

  /** For a handle that was just opened, where it is possible. */
  public static Optional<PacketPull> of(PcapHandle handle) {
    boolean nanos = handle.getTimestampPrecision() == PcapHandle.TimestampPrecision.NANO;
    return POINTER.map(pointer -> new PacketPull(pointer.of(handle), nanos ? 1 : 1000));
  }

  /**
   * Takes the next packet.
   *
   * @return false when there is none now, or no more in the file
   * @throws PullException with the library's reason why no more can be read
   */
  public boolean next() throws PullException {
    int result = pcap_next_ex(handle, answerAt, answerAt + Long.BYTES);
    if (result == PACKET) {
      long at = addresses.getLong(0);
      if (at != headerAt) {
        headerAt = at;
        header = inOrder(new Pointer(at).getByteBuffer(0, HEADER_BYTES));
      }
      return true;
    }
    if (result < 0 && result != NO_MORE_IN_FILE) {
      throw new PullException(pcap_geterr(library));
    }
    return false;
  }

  /** Copies what was captured of the packet to {@link #bytes}; returns how many bytes that is. */
  public int copy() {
    int captured = header.getInt(CAPTURED);
    if (captured > bytes.length) {
      bytes = new byte[captured];
    }
    place.moveTo(addresses.getLong(Long.BYTES));
    place.read(0, bytes, 0, captured);
    return captured;
  }

  /** Hold the packet that was copied last, until the next one is. */
  public byte[] bytes() {
    return bytes;
  }

  /** The packet's length on the wire, in bytes. */
  public int frameBytes() {
    return header.getInt(ON_WIRE);
  }

  /** When the packet was captured, in nanoseconds since the epoch. */
  public long nanos() {
    return header.getLong(0) * NANOS_PER_SECOND + header.getLong(FRACTION) * nanosPerFraction;
  }
}
