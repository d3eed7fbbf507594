package io.gonetmon.capture.file;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The packets of a capture file, or of several that follow each other in it, compressed or not. It
 * waits only for what the next packet needs. Used by one thread at a time.
 */
public final class PacketFile implements AutoCloseable {
  private final ByteSource source;
  private final ReadState state = new ReadState();
  private PacketReader reader;
  private boolean hasEnded;

  private PacketFile(ByteSource source) {
    this.source = source;
  }

  /**
   * Opens a file.
   *
   * @throws CaptureFileException with a sentence for the operator
   */
  public static PacketFile open(Path path) throws CaptureFileException {
    if (Files.isDirectory(path)) {
      throw new CaptureFileException(
          "%s is a directory; give --read the path of a capture file.".formatted(path));
    }
    try {
      return open(Files.newInputStream(path), new FileName(path.toString(), path.toString()));
    } catch (IOException e) {
      throw refusal(path, e);
    }
  }

  /** Opens what is being piped in. */
  public static PacketFile standardInput() throws CaptureFileException {
    return open(new FileInputStream(FileDescriptor.in), "standard input");
  }

  /** Opens a stream; {@code name} is for people. */
  public static PacketFile open(InputStream in, String name) throws CaptureFileException {
    return open(in, new FileName(name, "FILE"));
  }

  private static CaptureFileException refusal(Path path, IOException e) {
    if (!Files.exists(path)) {
      return new CaptureFileException(
          "No such file: %s; give --read the path of a capture file.".formatted(path), e);
    }
    if (!Files.isReadable(path)) {
      return new CaptureFileException(
          "No permission to read %s; change its permissions or read it as its owner."
              .formatted(path),
          e);
    }
    return new CaptureFileException(
        "%s cannot be opened (%s); copy it and read the copy.".formatted(path, e.getMessage()), e);
  }

  private static PacketFile open(InputStream in, FileName name) throws CaptureFileException {
    var raw = new ByteSource(new StreamFeed(in), "");
    try {
      ByteSource source = unpacked(raw, name);
      var file = new PacketFile(source);
      file.begin(name);
      return file;
    } catch (CaptureFileException e) {
      raw.close();
      throw e;
    }
  }

  private static ByteSource unpacked(ByteSource raw, FileName name) throws CaptureFileException {
    try {
      if (raw.isAtEnd()) {
        throw name.isEmpty();
      }
      return Unpacked.of(raw, name);
    } catch (CaptureFileException e) {
      throw name.sentence(e);
    }
  }

  /** Reads the file's header, or says what the file is instead. */
  private void begin(FileName name) throws CaptureFileException {
    try {
      if (source.isAtEnd()) {
        throw name.isEmpty();
      }
      FileKind kind = FileKind.at(source).orElse(null);
      if (kind == null) {
        throw name.isForeign(source);
      }
      if (!source.has(kind.headerBytes())) {
        throw name.isCutOff();
      }
      reader = kind.reader(source, state);
    } catch (CaptureFileException e) {
      throw name.sentence(e);
    }
  }

  /**
   * The next packet; null at the end.
   *
   * @throws CaptureFileException once, if the rest cannot be read; it says where and why
   */
  public FilePacket next() throws CaptureFileException {
    if (hasEnded) {
      return null;
    }
    try {
      FilePacket packet = reader.next();
      while (packet == null && nextFile()) {
        packet = reader.next();
      }
      hasEnded = packet == null;
      return packet;
    } catch (CaptureFileException e) {
      hasEnded = true;
      throw e;
    }
  }

  private boolean nextFile() throws CaptureFileException {
    Optional<FileKind> kind = FileKind.at(source);
    if (kind.isEmpty()) {
      return false;
    }
    if (!source.has(kind.get().headerBytes())) {
      throw source.stop("the file's header is cut off");
    }
    reader = kind.get().reader(source, state);
    return true;
  }

  /** How many packets or blocks could not be read, and were passed over. */
  public long damaged() {
    return state.damaged();
  }

  /** Where the first of them is, and what is wrong with it. */
  public Optional<String> firstDamage() {
    return Optional.of(state.firstDamage()).filter(text -> !text.isEmpty());
  }

  @Override
  public void close() {
    hasEnded = true;
    source.close();
  }
}
