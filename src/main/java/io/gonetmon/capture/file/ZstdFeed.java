package io.gonetmon.capture.file;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;

/**
 * Gives what a zstd file unpacks to. It takes the file's frames apart, since the library does not
 * know those that are to be skipped (RFC 8878, section 3.1.2).
 */
final class ZstdFeed implements ByteFeed {
  private static final int MAGIC = 0xfd2f_b528;
  private static final int SKIPPED = 0x184d_2a50;
  private static final int SKIPPED_MASK = 0xffff_fff0;
  private static final int SKIPPED_HEADER = 8;
  private static final int MOST_WINDOW_BYTES = 1 << 23;

  /** A fault costs what the library has unpacked in a single call. */
  private static final int MOST_AT_ONCE = 1 << 8;

  private final ByteSource packed;
  private final FileName name;
  private ZstdFrame frame;
  private ZstdInputStream unpacking;
  private long given;

  ZstdFeed(ByteSource packed, FileName name) {
    this.packed = packed;
    this.name = name;
  }

  static boolean isNext(ByteSource source) throws CaptureFileException {
    source.bigEndian(false);
    return source.has(4) && (source.i32(0) == MAGIC || isSkipped(source));
  }

  private static boolean isSkipped(ByteSource source) {
    return (source.i32(0) & SKIPPED_MASK) == SKIPPED;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws CaptureFileException {
    while (unpacking != null || nextFrame()) {
      int count = unpack(to, offset, length);
      if (count > 0) {
        given += count;
        return count;
      }
      if (frame.isCutOff()) {
        throw cutOff();
      }
      unpacking = null;
    }
    return -1;
  }

  private int unpack(byte[] to, int offset, int length) throws CaptureFileException {
    try {
      int most = frame.isCutOff() ? 1 : MOST_AT_ONCE;
      return unpacking.read(to, offset, Math.min(length, most));
    } catch (IOException | RuntimeException e) {
      throw frame.isCutOff() ? cutOff() : Unpacked.stop(given, reason(e), e);
    }
  }

  /** Begins the next frame, past those to be skipped; false if there is none. */
  private boolean nextFrame() throws CaptureFileException {
    while (isNext(packed) && isSkipped(packed)) {
      if (!packed.has(SKIPPED_HEADER) || !packed.skip(SKIPPED_HEADER + packed.u32(4))) {
        throw cutOff();
      }
    }
    if (packed.isAtEnd()) {
      return false;
    }
    if (!isNext(packed)) {
      throw Unpacked.stop(given, "what follows the zstd data cannot be unpacked");
    }
    frame = new ZstdFrame(packed);
    if (frame.windowBytes() > MOST_WINDOW_BYTES) {
      throw Unpacked.stop(
          given, name.unpackIt("its zstd window is larger than 8 MiB", "zstd -dc --long=31"));
    }
    unpacking = new ZstdInputStream(frame);
    return true;
  }

  private CaptureFileException cutOff() {
    return Unpacked.stop(given, "the zstd data is cut off");
  }

  private String reason(Exception e) {
    String words = String.valueOf(e.getMessage());
    if (words.contains("dictionaries")) {
      return name.unpackIt("the zstd data needs a dictionary", "zstd -D DICTIONARY -dc");
    }
    return words.contains("checksum")
        ? "the zstd data fails its checksum"
        : "the zstd data is damaged";
  }

  @Override
  public void close() {
    packed.close();
  }
}
