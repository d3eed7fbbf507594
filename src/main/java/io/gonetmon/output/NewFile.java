package io.gonetmon.output;

import io.gonetmon.os.OwnerFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** A file that was not there before, for its owner only: under sudo, for who called it. */
public final class NewFile {
  private NewFile() {}

  /**
   * Writes it.
   *
   * @throws IOException also when there is something of that name, be it a link
   */
  public static void write(Path file, String text, Map<String, String> environment)
      throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, options, mode)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    OwnerFile.give(file, environment);
  }
}
