package io.gonetmon.capture.decode;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts IP packets together from their fragments (RFC 791, section 3.2; RFC 8200, section 4.5), up
 * to a bound of memory and of time. Confined to one collector thread.
 */
final class Fragments {
  private static final int MOST_DATAGRAMS = 512;
  private static final int MOST_BYTES = 2 << 20;

  /** As long as Linux waits for the rest. */
  private static final long LONGEST_NANOS = 30_000_000_000L;

  private static final int TCP = 6;
  private static final int V4_MORE = 0x2000;
  private static final int V6_BYTES = 40;
  private static final int V6_FRAGMENT_BYTES = 8;
  private static final int MOST_PAYLOAD = 0xffff;

  /** A datagram by its addresses, its protocol and its identification. */
  private record Key(long fromHigh, long fromLow, long toHigh, long toLow, int protocol, int id) {}

  /**
   * What the headers of a fragment say.
   *
   * @param v4 whether it is of IPv4
   * @param ipBytes of the IP header
   * @param headerBytes of what stands before its payload, from the cursor on
   * @param offset of its payload in that of the datagram, in bytes
   * @param more whether others follow it
   */
  private record Fragment(
      Key key, boolean v4, int ipBytes, int headerBytes, int offset, boolean more) {

    private int length(Cursor in) {
      return in.end() - in.at() - headerBytes;
    }

    /** Whether its payload was captured as a whole, and fits a datagram. */
    boolean isCaptured(Cursor in) {
      int length = length(in);
      return length > 0 && in.has(headerBytes + length) && offset + length <= MOST_PAYLOAD;
    }

    void addTo(Datagram datagram, Cursor in) {
      if (offset == 0) {
        datagram.header(in.data(), in.ip(), in.ip() + ipBytes);
      }
      datagram.add(in.data(), in.at() + headerBytes, length(in), offset, more);
    }

    byte[] whole(Datagram datagram) {
      return v4 ? wholeV4(datagram) : wholeV6(datagram, key.protocol());
    }
  }

  private final Map<Key, Datagram> datagrams = new LinkedHashMap<>();
  private int heldBytes;
  private long incomplete;
  private int frameBytes;
  private int datagramsBegun;
  private int number;

  /** Datagrams that may have held TCP but never became whole, since the last call. */
  long takeIncomplete() {
    long taken = incomplete;
    incomplete = 0;
    return taken;
  }

  /** The bytes of all frames of the datagram that was put together last. */
  int frameBytes() {
    return frameBytes;
  }

  /** The number, from 1, of the datagram that the fragment taken last belongs to. */
  int number() {
    return number;
  }

  /** Nothing more comes. */
  void finish() {
    datagrams.forEach(this::giveUp);
    datagrams.clear();
  }

  /**
   * Takes the fragment at the cursor.
   *
   * @param bytes the length of its frame on the wire
   * @return {@link Layer#IP} when the packet is whole, and the cursor now at its beginning; {@link
   *     Layer#FRAGMENT} when others are missing
   */
  Layer add(Cursor in, int bytes, long nanos) {
    if (!in.has(V6_FRAGMENT_BYTES)) {
      return Layer.BROKEN;
    }
    Fragment fragment = Bytes.u8(in.data(), in.ip()) >> 4 == 4 ? v4(in) : v6(in);
    if (!fragment.isCaptured(in)) {
      return fragment.key().protocol() == TCP ? Layer.BROKEN : Layer.OTHER;
    }
    expire(nanos);
    Datagram datagram =
        datagrams.computeIfAbsent(fragment.key(), key -> new Datagram(++datagramsBegun, nanos));
    number = datagram.number();
    heldBytes -= datagram.memoryBytes();
    datagram.frame(bytes);
    fragment.addTo(datagram, in);
    heldBytes += datagram.memoryBytes();
    if (!datagram.isWhole()) {
      bound();
      return Layer.FRAGMENT;
    }
    datagrams.remove(fragment.key());
    heldBytes -= datagram.memoryBytes();
    frameBytes = datagram.frameBytes();
    in.rebuild(fragment.whole(datagram));
    return Layer.IP;
  }

  private static Fragment v4(Cursor in) {
    byte[] data = in.data();
    int ip = in.ip();
    long from = Bytes.i32(data, ip + 12);
    long to = Bytes.i32(data, ip + 16);
    int field = in.u16(6);
    int header = (in.u8(0) & 15) * 4;
    return new Fragment(
        new Key(0, from, 0, to, in.protocol(), Bytes.u16(data, ip + 4)),
        true,
        header,
        header,
        field << 3 & 0xffff,
        (field & V4_MORE) != 0);
  }

  private static Fragment v6(Cursor in) {
    byte[] data = in.data();
    int ip = in.ip();
    int field = in.u16(2);
    var key =
        new Key(
            Bytes.i64(data, ip + 8),
            Bytes.i64(data, ip + 16),
            Bytes.i64(data, ip + 24),
            Bytes.i64(data, ip + 32),
            in.u8(0),
            Bytes.i32(data, in.at() + 4));
    return new Fragment(key, false, V6_BYTES, V6_FRAGMENT_BYTES, field & 0xfff8, (field & 1) != 0);
  }

  private static byte[] wholeV4(Datagram datagram) {
    byte[] packet = datagram.packet();
    int total = packet.length;
    // Longer than a length can say: 0 means up to the end, as it does for packets not cut yet.
    put16(packet, 2, total > 0xffff ? 0 : total);
    put16(packet, 6, 0);
    return packet;
  }

  private static byte[] wholeV6(Datagram datagram, int next) {
    byte[] packet = datagram.packet();
    put16(packet, 4, datagram.payloadBytes());
    packet[6] = (byte) next;
    return packet;
  }

  private static void put16(byte[] data, int at, int value) {
    data[at] = (byte) (value >> 8);
    data[at + 1] = (byte) value;
  }

  private void expire(long nanos) {
    Iterator<Map.Entry<Key, Datagram>> oldest = datagrams.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<Key, Datagram> entry = oldest.next();
      if (nanos - entry.getValue().firstNanos() < LONGEST_NANOS) {
        return;
      }
      oldest.remove();
      giveUp(entry.getKey(), entry.getValue());
    }
  }

  private void bound() {
    Iterator<Map.Entry<Key, Datagram>> oldest = datagrams.entrySet().iterator();
    while (datagrams.size() > MOST_DATAGRAMS || heldBytes > MOST_BYTES) {
      Map.Entry<Key, Datagram> entry = oldest.next();
      oldest.remove();
      giveUp(entry.getKey(), entry.getValue());
    }
  }

  private void giveUp(Key key, Datagram datagram) {
    heldBytes -= datagram.memoryBytes();
    if (key.protocol() == TCP) {
      incomplete++;
    }
  }
}
