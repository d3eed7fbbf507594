package io.gonetmon.capture.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a zstd frame (RFC 8878, section 3.1.1). The library keeps the last window of what it
 * unpacks until the frame's checksum is right. So that this much is not lost of a frame that is cut
 * off, a window of zeros follows its last whole block: these are what the library then keeps.
 */
final class ZstdFrame extends InputStream {
  private static final int LEAST_HEADER_BYTES = 5;
  private static final int[] DICTIONARY_BYTES = {0, 1, 2, 4};
  private static final int[] SIZE_BYTES = {0, 2, 4, 8};
  private static final int BLOCK_HEADER = 3;
  private static final int MOST_BLOCK_BYTES = 1 << 17;
  private static final int RUN = 1;
  private static final int CHECKSUM = 4;

  private final ByteSource source;
  private final PackedStream packed;
  private Part next = Part.BLOCK;
  private boolean hasChecksum;
  private long windowBytes;
  private boolean isCutOff;
  private int left;
  private long zerosLeft;
  private byte[] zeros = {};
  private int zerosAt;

  private enum Part {
    BLOCK,
    ZEROS,
    END
  }

  ZstdFrame(ByteSource source) throws CaptureFileException {
    this.source = source;
    this.packed = new PackedStream(source);
    begin();
  }

  private void begin() throws CaptureFileException {
    if (!source.has(LEAST_HEADER_BYTES)) {
      cutOff(Part.END);
      return;
    }
    int descriptor = source.u8(4);
    hasChecksum = (descriptor & 4) != 0;
    boolean isSingle = (descriptor & 0x20) != 0;
    int sizeAt = LEAST_HEADER_BYTES + (isSingle ? 0 : 1) + DICTIONARY_BYTES[descriptor & 3];
    int sizeBytes = Math.max(isSingle ? 1 : 0, SIZE_BYTES[descriptor >> 6]);
    left = sizeAt + sizeBytes;
    if (source.has(left)) {
      long size = size(sizeAt, sizeBytes);
      windowBytes = isSingle ? size : windowBytes(source.u8(5));
      zerosLeft = Math.min(windowBytes, size);
    } else {
      cutOff(Part.END);
    }
  }

  private long size(int at, int bytes) {
    return switch (bytes) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> source.u8(at);
      case 2 -> source.u16(at) + 256;
      case 4 -> source.u32(at);
      default -> source.i64(at) & Long.MAX_VALUE;
    };
  }

  private static long windowBytes(int descriptor) {
    long base = 1L << (10 + (descriptor >> 3));
    return base + base / 8 * (descriptor & 7);
  }

  /** How far back it may refer, and so how much memory it takes. */
  long windowBytes() {
    return windowBytes;
  }

  /** Whether the file ends within it, as is known once that was reached. */
  boolean isCutOff() {
    return isCutOff;
  }

  private void cutOff(Part then) {
    left = 0;
    isCutOff = true;
    next = then;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (left == 0 && next == Part.BLOCK) {
      nextBlock();
    }
    if (left == 0) {
      return next == Part.ZEROS ? readZeros(to, offset, length) : -1;
    }
    int count = packed.read(to, offset, Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }

  private int readZeros(byte[] to, int offset, int length) {
    if (zeros.length == zerosAt) {
      int size = (int) Math.min(zerosLeft, MOST_BLOCK_BYTES);
      int header = size << 3 | RUN << 1;
      zeros = new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16), 0};
      zerosAt = 0;
      zerosLeft -= size;
    }
    int count = Math.min(length, zeros.length - zerosAt);
    System.arraycopy(zeros, zerosAt, to, offset, count);
    zerosAt += count;
    if (zerosLeft == 0 && zerosAt == zeros.length) {
      next = Part.END;
    }
    return count;
  }

  private void nextBlock() throws IOException {
    try {
      if (!source.has(BLOCK_HEADER) || !hasBlock(source.u16(0) | source.u8(2) << 16)) {
        cutOff(Part.ZEROS);
      }
    } catch (CaptureFileException e) {
      throw new IOException(e);
    }
  }

  private boolean hasBlock(int header) throws CaptureFileException {
    boolean isLast = (header & 1) != 0;
    boolean isRun = (header >> 1 & 3) == RUN;
    left = BLOCK_HEADER + (isRun ? 1 : Math.min(header >> 3, MOST_BLOCK_BYTES));
    left += isLast && hasChecksum ? CHECKSUM : 0;
    next = isLast ? Part.END : Part.BLOCK;
    return source.has(left);
  }
}
