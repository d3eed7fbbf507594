package io.gonetmon.capture.file;

/** What a file holds, whether it is compressed or not. */
final class Unpacked {
  private static final String DATA = " of the unpacked data";

  private Unpacked() {}

  /** The source itself, or what it unpacks to. */
  static ByteSource of(ByteSource source, FileName name) throws CaptureFileException {
    if (GzipFeed.isNext(source)) {
      return new ByteSource(new GzipFeed(source), DATA);
    }
    return ZstdFeed.isNext(source) ? new ByteSource(new ZstdFeed(source, name), DATA) : source;
  }

  /** Why unpacking ends after so many bytes. */
  static CaptureFileException stop(long given, String why) {
    return new CaptureFileException(sentence(given, why));
  }

  /** The same for a failure of the library, unless it only passes on that of the file. */
  static CaptureFileException stop(long given, String why, Exception e) {
    return e.getCause() instanceof CaptureFileException ofFile
        ? ofFile
        : new CaptureFileException(sentence(given, why), e);
  }

  private static String sentence(long given, String why) {
    return "stops at byte " + given + DATA + ": " + why;
  }
}
