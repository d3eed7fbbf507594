package io.gonetmon.capture.file;

/** The variants of the pcap format, by the number they begin with. */
enum PcapMagic {
  MICROS(1_000, 24, 16),
  NANOS(1, 24, 16),
  /** Kuznetzov's, of old Linux, with the interface's index in each packet's header. */
  MODIFIED(1_000, 24, 24),
  IXIA_HARDWARE(1, 28, 16),
  IXIA_SOFTWARE(1, 28, 16);

  private final int nanosPerTick;
  private final int fileHeaderBytes;
  private final int packetHeaderBytes;

  PcapMagic(int nanosPerTick, int fileHeaderBytes, int packetHeaderBytes) {
    this.nanosPerTick = nanosPerTick;
    this.fileHeaderBytes = fileHeaderBytes;
    this.packetHeaderBytes = packetHeaderBytes;
  }

  /** The variant of a number; null if there is none. */
  static PcapMagic of(int number) {
    return switch (number) {
      case 0xa1b2_c3d4 -> MICROS;
      case 0xa1b2_3c4d -> NANOS;
      case 0xa1b2_cd34 -> MODIFIED;
      case 0x1c00_01ac -> IXIA_HARDWARE;
      case 0x1c00_01ab -> IXIA_SOFTWARE;
      default -> null;
    };
  }

  int nanosPerTick() {
    return nanosPerTick;
  }

  int fileHeaderBytes() {
    return fileHeaderBytes;
  }

  int packetHeaderBytes() {
    return packetHeaderBytes;
  }
}
