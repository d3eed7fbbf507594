package io.gonetmon.capture.file;

import java.util.ArrayList;
import java.util.List;

/** Reads the packets of a pcapng file, section by section. */
final class PcapngReader implements PacketReader {
  private static final int INTERFACE = 1;
  private static final int OLD_PACKET = 2;
  private static final int SIMPLE_PACKET = 3;
  private static final int PACKET = 6;
  private static final int HIGHEST_USUAL = 10;
  private static final int BLOCK_HEADER = 8;
  private static final int TRAILER = 4;
  private static final int SECTION_BYTES = 28;
  private static final int INTERFACE_BYTES = 20;
  private static final int SIMPLE_BYTES = 16;
  private static final int SIMPLE_DATA = 12;
  private static final int PACKET_BYTES = 32;
  private static final int PACKET_DATA = 28;
  private static final int BYTE_ORDER = 0x1a2b_3c4d;
  private static final int MOST_INTERFACES = 1 << 16;

  private final ByteSource source;
  private final ReadState state;
  private final List<PcapngInterface> interfaces = new ArrayList<>();
  private boolean bigEndian;

  PcapngReader(ByteSource source, ReadState state) {
    this.source = source;
    this.state = state;
  }

  @Override
  public FilePacket next() throws CaptureFileException {
    while (source.has(BLOCK_HEADER)) {
      int type = source.i32(0);
      if (type == FileKind.SECTION_HEADER) {
        beginSection();
      } else if (type != PACKET && FileKind.begins(source, type)) {
        return null;
      }
      FilePacket packet = block(source.i32(0), source.u32(4));
      if (packet != null) {
        return packet;
      }
    }
    if (source.isAtEnd()) {
      return null;
    }
    throw cutOff();
  }

  private CaptureFileException cutOff() {
    return source.stop("the last block is cut off");
  }

  /** Takes a section's byte order; its block is then read as any. */
  private void beginSection() throws CaptureFileException {
    if (!source.has(SECTION_BYTES)) {
      throw cutOff();
    }
    source.bigEndian(true);
    bigEndian = source.i32(8) == BYTE_ORDER;
    source.bigEndian(bigEndian);
    if (source.i32(8) != BYTE_ORDER) {
      throw source.stop("a section has no known byte order");
    }
    if (source.u16(12) != 1) {
      throw source.stop("version %d of pcapng is not known".formatted(source.u16(12)));
    }
    interfaces.clear();
  }

  /** Reads a block; the packet in it, or null if there is none. */
  private FilePacket block(int type, long length) throws CaptureFileException {
    if (length < BLOCK_HEADER + TRAILER) {
      throw source.stop("a block of %d bytes is impossible".formatted(length));
    }
    FilePacket packet = null;
    long padded = (length + 3) & ~3L;
    if (isRead(type)) {
      if (padded > MOST_BYTES) {
        state.damage(source, "a block of %d bytes is too long".formatted(length));
      } else if (!source.has((int) padded)) {
        throw cutOff();
      } else {
        packet = content(type, (int) padded);
      }
    }
    pass(length, padded);
    return packet;
  }

  private static boolean isRead(int type) {
    return type == PACKET || type == INTERFACE || type == SIMPLE_PACKET || type == OLD_PACKET;
  }

  private FilePacket content(int type, int bytes) {
    if (type == INTERFACE) {
      addInterface(bytes);
      return null;
    }
    return type == SIMPLE_PACKET ? simplePacket(bytes) : packet(type, bytes);
  }

  private void addInterface(int bytes) {
    if (bytes < INTERFACE_BYTES) {
      state.damage(source, "an interface's description is too short");
    } else if (interfaces.size() == MOST_INTERFACES) {
      state.damage(source, "a section has more than %d interfaces".formatted(MOST_INTERFACES));
    } else {
      interfaces.add(PcapngInterface.of(source, bytes, state.newInterface()));
    }
  }

  private FilePacket simplePacket(int bytes) {
    if (bytes < SIMPLE_BYTES || interfaces.isEmpty()) {
      state.damage(source, "a packet is too short, or of no interface");
      return null;
    }
    PcapngInterface in = interfaces.get(0);
    long wire = source.u32(8);
    long most = in.snapBytes() == 0 ? wire : Math.min(wire, in.snapBytes());
    int captured = (int) Math.min(most, bytes - SIMPLE_BYTES);
    return packet(in, state.lastNanos(), SIMPLE_DATA, captured, wire);
  }

  private FilePacket packet(int type, int bytes) {
    if (bytes < PACKET_BYTES) {
      state.damage(source, "a packet's block is too short");
      return null;
    }
    long index = type == PACKET ? source.u32(8) : source.u16(8);
    long captured = source.u32(20);
    if (index >= interfaces.size()) {
      state.damage(source, "a packet is of interface %d, which is not described".formatted(index));
      return null;
    }
    if (captured > bytes - PACKET_BYTES) {
      state.damage(source, "a packet of %d bytes does not fit its block".formatted(captured));
      return null;
    }
    PcapngInterface in = interfaces.get((int) index);
    long nanos = in.time().nanos((long) source.i32(12) << 32 | source.u32(16));
    return packet(in, nanos, PACKET_DATA, (int) captured, source.u32(24));
  }

  private FilePacket packet(PcapngInterface in, long nanos, int data, int captured, long wire) {
    state.lastNanos(nanos);
    byte[] bytes = source.copy(data, PacketSize.captured(captured, wire, in.fcsBytes()));
    int wireBytes = PacketSize.wire(captured, wire, in.fcsBytes());
    return new FilePacket(
        in.linkType(), nanos, wireBytes, bytes, 0, bytes.length, in.number(), in.name());
  }

  /** Goes on behind a block, whose length is also at its end. */
  private void pass(long length, long padded) throws CaptureFileException {
    if (!source.has(BLOCK_HEADER + TRAILER) || !source.skip(padded - TRAILER)) {
      throw cutOff();
    }
    if (!source.has(TRAILER)) {
      throw cutOff();
    }
    long again = source.u32(0);
    if (again == length || again == padded) {
      source.advance(TRAILER);
      return;
    }
    String what = "a block's two lengths differ, %d and %d".formatted(length, again);
    state.damage(source, what);
    source.advance(TRAILER);
    if (!isBlockNext()) {
      throw source.stop(what);
    }
  }

  private boolean isBlockNext() throws CaptureFileException {
    if (!source.has(BLOCK_HEADER)) {
      return source.isAtEnd();
    }
    int type = source.i32(0);
    long length = source.u32(4);
    boolean usual = type > 0 && type <= HIGHEST_USUAL && length <= MOST_BYTES && length % 4 == 0;
    return type == FileKind.SECTION_HEADER || (usual && length >= BLOCK_HEADER + TRAILER);
  }
}
