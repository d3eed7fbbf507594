package io.gonetmon.save;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the blocks of a pcapng section (draft-ietf-opsawg-pcapng), least significant byte first,
 * with times in nanoseconds.
 */
final class PcapngBlocks {
  static final int SECTION = 0x0A0D0D0A;
  static final int INTERFACE = 1;
  static final int STATISTICS = 5;
  static final int PACKET = 6;

  /** Where a block says how long it is. */
  static final int LENGTH_AT = 4;

  private static final int BYTE_ORDER = 0x1A2B3C4D;
  private static final int FRAME_BYTES = 12;
  private static final int PACKET_FIELDS = 20;
  private static final int NUMBER_AT = 8;
  private static final int NANOS_HIGH_AT = 12;
  private static final int NANOS_LOW_AT = 16;
  private static final int CAPTURED_AT = 20;
  private static final int DATA_AT = 28;
  private static final int OPTION_HEADER = 4;
  private static final byte NANOSECONDS = 9;
  private static final int COMMENT = 1;
  private static final int APPLICATION = 4;
  private static final int NAME = 2;
  private static final int RESOLUTION = 9;
  private static final int FILTER = 11;
  private static final int START_TIME = 2;
  private static final int END_TIME = 3;
  private static final int INTERFACE_DROPPED = 5;
  private static final int ACCEPTED = 6;
  private static final int KERNEL_DROPPED = 7;
  private static final int DELIVERED = 8;

  private PcapngBlocks() {}

  /** An option of a block. */
  private record Option(int code, byte[] value) {
    int bytes() {
      return OPTION_HEADER + padded(value.length);
    }
  }

  /** The beginning of a file, written by {@code application}. */
  static ByteBuffer section(String application) {
    List<Option> options = List.of(new Option(APPLICATION, text(application)));
    ByteBuffer block = begin(SECTION, 16, options);
    block.putInt(BYTE_ORDER).putShort((short) 1).putShort((short) 0).putLong(-1);
    return end(block, options);
  }

  /**
   * The description of an interface.
   *
   * @param linkType a LINKTYPE_ number
   * @param filter a BPF expression, or nothing
   */
  static ByteBuffer description(int linkType, String name, String filter) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(NAME, text(name)));
    options.add(new Option(RESOLUTION, new byte[] {NANOSECONDS}));
    if (!filter.isEmpty()) {
      options.add(new Option(FILTER, text('\0' + filter)));
    }
    ByteBuffer block = begin(INTERFACE, 8, options);
    block.putShort((short) linkType).putShort((short) 0).putInt(0);
    return end(block, options);
  }

  /**
   * What became of the packets of an interface.
   *
   * @param accepted passed the filter
   * @param delivered are in the file
   */
  static ByteBuffer statistics(
      int number, long fromNanos, long toNanos, long accepted, long delivered, Drops drops) {
    List<Option> options =
        List.of(
            new Option(START_TIME, highAndLow(fromNanos)),
            new Option(END_TIME, highAndLow(toNanos)),
            new Option(INTERFACE_DROPPED, number(drops.onInterface())),
            new Option(ACCEPTED, number(accepted)),
            new Option(KERNEL_DROPPED, number(drops.inKernel())),
            new Option(DELIVERED, number(delivered)));
    ByteBuffer block = begin(STATISTICS, 12, options);
    block.putInt(number).put(highAndLow(toNanos));
    return end(block, options);
  }

  /** Packets that were dropped before they could be read, as the kernel counted them. */
  record Drops(long onInterface, long inKernel) {}

  /** How long the block of a packet becomes. */
  static int packetBytes(int captured, List<byte[]> comments) {
    return FRAME_BYTES + PACKET_FIELDS + padded(captured) + optionBytes(comments(comments));
  }

  /** Appends the block of a packet, of which {@code captured} bytes are at {@code from}. */
  static void packet(
      ByteBuffer to,
      int number,
      long nanos,
      byte[] data,
      int from,
      int captured,
      int onWire,
      List<byte[]> comments) {
    int bytes = packetBytes(captured, comments);
    to.putInt(PACKET).putInt(bytes).putInt(number);
    to.putInt((int) (nanos >>> Integer.SIZE)).putInt((int) nanos);
    to.putInt(captured).putInt(onWire).put(data, from, captured);
    pad(to, captured);
    options(to, comments(comments));
    to.putInt(bytes);
  }

  /** The block of a packet that had no comment, with some. */
  static ByteBuffer commented(ByteBuffer packet, List<byte[]> comments) {
    int start = packet.position();
    int captured = packet.getInt(start + CAPTURED_AT);
    int bare = DATA_AT + padded(captured);
    List<Option> options = comments(comments);
    int before = packet.remaining() - bare - Integer.BYTES;
    int bytes = packet.remaining() + optionBytes(options) - (before > 0 ? OPTION_HEADER : 0);
    ByteBuffer block = buffer(bytes);
    block.put(packet.duplicate().limit(start + bare));
    block.putInt(LENGTH_AT, bytes);
    if (before > 0) {
      block.put(
          packet.duplicate().position(start + bare).limit(start + bare + before - OPTION_HEADER));
    }
    options(block, options);
    return block.putInt(bytes).flip();
  }

  /** The number of a packet's interface. */
  static int number(ByteBuffer packet) {
    return packet.getInt(packet.position() + NUMBER_AT);
  }

  /** When the packet of a block was captured, since the epoch. */
  static long nanos(ByteBuffer packet) {
    long high = packet.getInt(packet.position() + NANOS_HIGH_AT);
    return high << Integer.SIZE | (packet.getInt(packet.position() + NANOS_LOW_AT) & 0xFFFF_FFFFL);
  }

  /** Most packets have none. */
  private static List<Option> comments(List<byte[]> texts) {
    return texts.isEmpty()
        ? List.of()
        : texts.stream().map(each -> new Option(COMMENT, each)).toList();
  }

  private static ByteBuffer begin(int type, int fieldBytes, List<Option> options) {
    int bytes = FRAME_BYTES + fieldBytes + optionBytes(options);
    return buffer(bytes).putInt(type).putInt(bytes);
  }

  private static ByteBuffer end(ByteBuffer block, List<Option> options) {
    options(block, options);
    return block.putInt(block.capacity()).flip();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int optionBytes(List<Option> options) {
    int bytes = options.isEmpty() ? 0 : OPTION_HEADER;
    for (Option each : options) {
      bytes += each.bytes();
    }
    return bytes;
  }

  private static void options(ByteBuffer to, List<Option> options) {
    for (Option each : options) {
      to.putShort((short) each.code()).putShort((short) each.value().length).put(each.value());
      pad(to, each.value().length);
    }
    if (!options.isEmpty()) {
      to.putInt(0);
    }
  }

  private static void pad(ByteBuffer to, int bytes) {
    for (int i = bytes; i < padded(bytes); i++) {
      to.put((byte) 0);
    }
  }

  private static int padded(int bytes) {
    return (bytes + 3) & ~3;
  }

  private static byte[] highAndLow(long nanos) {
    return buffer(Long.BYTES).putInt((int) (nanos >>> Integer.SIZE)).putInt((int) nanos).array();
  }

  private static byte[] number(long value) {
    return buffer(Long.BYTES).putLong(value).array();
  }

  private static byte[] text(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
