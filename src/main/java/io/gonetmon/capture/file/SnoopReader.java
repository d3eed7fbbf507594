package io.gonetmon.capture.file;

/** Reads the packets of a snoop file (RFC 1761). */
final class SnoopReader implements PacketReader {
  private static final int FILE_HEADER = 16;
  private static final int PACKET_HEADER = 24;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long NANOS_PER_MICRO = 1_000;

  private final ByteSource source;
  private final ReadState state;
  private final int linkType;
  private final int interfaceNumber;

  SnoopReader(ByteSource source, ReadState state) throws CaptureFileException {
    this.source = source;
    this.state = state;
    source.bigEndian(true);
    this.linkType = linkType(source.i32(12));
    this.interfaceNumber = state.newInterface();
    source.advance(FILE_HEADER);
  }

  private int linkType(int number) throws CaptureFileException {
    return switch (number) {
      case 0, 4 -> 1;
      case 2 -> 6;
      case 8 -> 10;
      case 26 -> 226;
      default ->
          throw source.stop(
              "snoop's link type %d is not known; convert it: editcap".formatted(number));
    };
  }

  @Override
  public FilePacket next() throws CaptureFileException {
    if (!source.has(PACKET_HEADER)) {
      if (source.isAtEnd() || (source.has(12) && FileKind.begins(source, source.i32(0)))) {
        return null;
      }
      throw source.stop("the last packet is cut off");
    }
    return FileKind.begins(source, source.i32(0)) ? null : packet();
  }

  private FilePacket packet() throws CaptureFileException {
    long wire = source.u32(0);
    long captured = source.u32(4);
    long record = source.u32(8);
    if (record < PACKET_HEADER + captured || record > MOST_BYTES) {
      throw source.stop("a packet of %d bytes in %d is impossible".formatted(captured, record));
    }
    if (!source.has((int) record)) {
      throw source.stop("the last packet is cut off");
    }
    long nanos = source.u32(16) * NANOS_PER_SECOND + source.u32(20) * NANOS_PER_MICRO;
    int from = source.start() + PACKET_HEADER;
    source.advance((int) record);
    state.lastNanos(nanos);
    int wireBytes = PacketSize.wire((int) captured, wire, 0);
    return new FilePacket(
        linkType, nanos, wireBytes, source.buffer(), from, (int) captured, interfaceNumber, "");
  }
}
