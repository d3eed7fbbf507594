package io.gonetmon.capture.file;

import java.nio.charset.StandardCharsets;

/** An interface of a pcapng section, as its description block says. */
record PcapngInterface(
    int number, String name, int linkType, long snapBytes, TimeScale time, int fcsBytes) {
  private static final int LONGEST_NAME = 64;
  private static final int FIXED_BYTES = 16;
  private static final int TRAILER_BYTES = 4;
  private static final int OPTION_HEADER = 4;
  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int IF_FCSLEN = 13;
  private static final int IF_TSOFFSET = 14;

  /** Reads a block that is there whole; options that do not fit it are left. */
  static PcapngInterface of(ByteSource block, int bytes, int number) {
    TimeScale time = TimeScale.MICROS;
    int fcsBytes = 0;
    String name = "";
    int end = bytes - TRAILER_BYTES;
    int at = FIXED_BYTES;
    while (at + OPTION_HEADER <= end) {
      int code = block.u16(at);
      int length = block.u16(at + 2);
      at += OPTION_HEADER;
      if (code == 0 || length > end - at) {
        break;
      }
      if (code == IF_NAME) {
        name = name(block.copy(at, Math.min(length, LONGEST_NAME)));
      } else if (code == IF_TSRESOL && length >= 1) {
        time = time.withResolution(block.u8(at));
      } else if (code == IF_FCSLEN && length >= 1) {
        fcsBytes = fcsBytes(block.u8(at));
      } else if (code == IF_TSOFFSET && length >= Long.BYTES) {
        time = time.withOffset(block.i64(at));
      }
      at += padded(length);
    }
    return new PcapngInterface(number, name, block.u16(8), block.u32(12), time, fcsBytes);
  }

  /** Without what follows a byte of 0, which some programs end it with. */
  private static String name(byte[] bytes) {
    String name = new String(bytes, StandardCharsets.UTF_8);
    int end = name.indexOf('\0');
    return end < 0 ? name : name.substring(0, end);
  }

  /** The specification says bits, and gives 4 as an example; most programs write bytes. */
  private static int fcsBytes(int value) {
    return value < Byte.SIZE ? value : value / Byte.SIZE;
  }

  private static int padded(int bytes) {
    return (bytes + 3) & ~3;
  }
}
