package io.gonetmon.capture.file;

/** Reads the packets of a pcap file, of any variant and byte order. */
final class PcapReader implements PacketReader {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int LINK_TYPE = 0x03ff_ffff;
  private static final int HAS_FCS = 0x0400_0000;
  private static final int FCS_SHIFT = 28;

  private final ByteSource source;
  private final ReadState state;
  private final PcapMagic magic;
  private final boolean bigEndian;
  private final Lengths lengths;
  private final int linkType;
  private final int fcsBytes;
  private final int interfaceNumber;

  /** Known to be no magic number, as that of most packets that follow. */
  private int usualSeconds;

  /** In which order a packet's two lengths are. */
  private enum Lengths {
    CAPTURED_FIRST,
    WIRE_FIRST,
    SMALLER_FIRST;

    /** As libpcap takes them: they were exchanged at version 2.3. */
    static Lengths of(int major, int minor) {
      if (major == 2 && minor == 3) {
        return SMALLER_FIRST;
      }
      return (major == 2 && minor < 3) || major == 543 ? WIRE_FIRST : CAPTURED_FIRST;
    }
  }

  PcapReader(ByteSource source, ReadState state) throws CaptureFileException {
    this.source = source;
    this.state = state;
    source.bigEndian(true);
    PcapMagic big = PcapMagic.of(source.i32(0));
    this.bigEndian = big != null;
    source.bigEndian(bigEndian);
    this.magic = bigEndian ? big : PcapMagic.of(source.i32(0));
    this.lengths = Lengths.of(source.u16(4), source.u16(6));
    int link = source.i32(20);
    this.linkType = link & LINK_TYPE;
    this.fcsBytes = (link & HAS_FCS) == 0 ? 0 : 2 * (link >>> FCS_SHIFT);
    this.interfaceNumber = state.newInterface();
    if (!source.has(magic.fileHeaderBytes())) {
      throw source.stop("the file's header is cut off");
    }
    source.advance(magic.fileHeaderBytes());
  }

  @Override
  public FilePacket next() throws CaptureFileException {
    int header = magic.packetHeaderBytes();
    while (source.has(header)) {
      int seconds = source.i32(0);
      if (seconds != usualSeconds && isNextFile(seconds)) {
        return null;
      }
      long first = source.u32(8);
      long second = source.u32(12);
      if ((first | second | seconds | source.i32(4)) == 0) {
        state.damage(source, "zeros instead of a packet");
        source.advance(header);
        continue;
      }
      boolean swapped = isSwapped(first, second);
      return packet(swapped ? second : first, swapped ? first : second);
    }
    if (source.isAtEnd()) {
      return null;
    }
    if (source.has(12) && FileKind.begins(source, source.i32(0))) {
      return null;
    }
    throw source.stop("the last packet is cut off");
  }

  private boolean isNextFile(int word) throws CaptureFileException {
    if (FileKind.isMagic(word)) {
      return FileKind.begins(source, word);
    }
    usualSeconds = word;
    return false;
  }

  private boolean isSwapped(long first, long second) {
    return switch (lengths) {
      case CAPTURED_FIRST -> false;
      case WIRE_FIRST -> true;
      case SMALLER_FIRST -> first > second;
    };
  }

  private FilePacket packet(long capturedBytes, long wire) throws CaptureFileException {
    if (capturedBytes > MOST_BYTES) {
      throw source.stop("a packet of %d bytes is impossible".formatted(capturedBytes));
    }
    int captured = (int) capturedBytes;
    int header = magic.packetHeaderBytes();
    if (!source.has(header + captured)) {
      throw source.stop("the last packet is cut off");
    }
    long nanos = source.u32(0) * NANOS_PER_SECOND + source.u32(4) * magic.nanosPerTick();
    int number = magic == PcapMagic.MODIFIED ? source.i32(16) : interfaceNumber;
    int wireBytes = PacketSize.wire(captured, wire, fcsBytes);
    int from = source.start() + header;
    source.advance(header + captured);
    state.lastNanos(nanos);
    int shown = PacketSize.captured(captured, wire, fcsBytes);
    return new FilePacket(linkType, nanos, wireBytes, source.buffer(), from, shown, number, "");
  }
}
