package io.gonetmon.capture.file;

import java.util.Optional;

/** The kinds of capture file, by how they begin. */
enum FileKind {
  PCAP(24) {
    @Override
    PacketReader reader(ByteSource source, ReadState state) throws CaptureFileException {
      return new PcapReader(source, state);
    }
  },
  PCAPNG(12) {
    @Override
    PacketReader reader(ByteSource source, ReadState state) {
      return new PcapngReader(source, state);
    }
  },
  SNOOP(16) {
    @Override
    PacketReader reader(ByteSource source, ReadState state) throws CaptureFileException {
      return new SnoopReader(source, state);
    }
  };

  static final int SECTION_HEADER = 0x0a0d_0d0a;
  private static final int BYTE_ORDER = 0x1a2b_3c4d;
  private static final int SNOOP_MAGIC = 0x736e_6f6f;
  private static final int SNOOP_MAGIC_END = 0x7000_0000;
  private static final int MAGIC_BYTES = 4;
  private static final int ENOUGH_BYTES = 12;

  private final int headerBytes;

  FileKind(int headerBytes) {
    this.headerBytes = headerBytes;
  }

  /** Begins to read a file whose header is there. */
  abstract PacketReader reader(ByteSource source, ReadState state) throws CaptureFileException;

  int headerBytes() {
    return headerBytes;
  }

  /** What the bytes here begin, if anything. */
  static Optional<FileKind> at(ByteSource source) throws CaptureFileException {
    if (!source.has(MAGIC_BYTES)) {
      return Optional.empty();
    }
    source.bigEndian(true);
    return Optional.ofNullable(ofMagic(source.i32(0)));
  }

  private static FileKind ofMagic(int magic) {
    return switch (magic) {
      case SECTION_HEADER -> PCAPNG;
      case SNOOP_MAGIC -> SNOOP;
      default -> isPcap(magic) ? PCAP : null;
    };
  }

  private static boolean isPcap(int magic) {
    return PcapMagic.of(magic) != null || PcapMagic.of(Integer.reverseBytes(magic)) != null;
  }

  /**
   * Whether another file begins where a packet could: {@code word} is what the source has first.
   * Its magic number alone could be a packet's time, so that what follows it is looked at, too.
   */
  static boolean begins(ByteSource source, int word) throws CaptureFileException {
    return isMagic(word) && source.has(ENOUGH_BYTES) && isHeader(source);
  }

  /** Whether a file may begin with a word, in either byte order. */
  static boolean isMagic(int word) {
    return ofMagic(word) != null || word == Integer.reverseBytes(SNOOP_MAGIC);
  }

  private static boolean isHeader(ByteSource source) {
    int first = source.i32(0);
    int second = source.i32(4);
    int third = source.i32(8);
    if (first == SECTION_HEADER) {
      return third == BYTE_ORDER || third == Integer.reverseBytes(BYTE_ORDER);
    }
    if (isPcap(first)) {
      return isVersion(second) || isVersion(Integer.reverseBytes(second));
    }
    return second == SNOOP_MAGIC_END || second == Integer.reverseBytes(SNOOP_MAGIC_END);
  }

  private static boolean isVersion(int word) {
    return word == 0x0002_0004 || word == 0x0004_0002;
  }
}
