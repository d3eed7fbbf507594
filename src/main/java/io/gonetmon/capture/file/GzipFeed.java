package io.gonetmon.capture.file;

import java.io.EOFException;
import java.io.IOException;

/** Gives what a gzip file unpacks to. */
final class GzipFeed implements ByteFeed {
  private static final int MAGIC = 0x08_8b1f;
  private static final int MAGIC_MASK = 0xff_ffff;

  private final ByteSource packed;
  private GzipMembers members;
  private long given;

  GzipFeed(ByteSource packed) {
    this.packed = packed;
  }

  static boolean isNext(ByteSource source) throws CaptureFileException {
    source.bigEndian(false);
    return source.has(4) && (source.i32(0) & MAGIC_MASK) == MAGIC;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws CaptureFileException {
    try {
      if (members == null) {
        members = new GzipMembers(new PackedStream(packed));
      }
      int count = 0;
      while (count == 0) {
        count = members.read(to, offset, length);
      }
      if (count < 0 && members.isFollowed()) {
        throw Unpacked.stop(given, "what follows the gzip data cannot be unpacked");
      }
      given += Math.max(count, 0);
      return count;
    } catch (EOFException e) {
      throw Unpacked.stop(given, "the gzip data is cut off", e);
    } catch (IOException e) {
      throw Unpacked.stop(given, "the gzip data is damaged", e);
    }
  }

  @Override
  public void close() {
    if (members != null) {
      members.end();
    }
    packed.close();
  }
}
