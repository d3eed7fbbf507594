package io.gonetmon.export;

import io.gonetmon.os.OwnerFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file with one HTTP archive, which is whole after each writing: its end is written again behind
 * what is added. Confined to the sink's thread.
 */
final class HarFile implements AutoCloseable {
  private static final String END = "\n]}}\n";

  private final Path path;
  private final FileChannel channel;

  /** Where the end begins. */
  private long endAt;

  private boolean isEmpty = true;

  private HarFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Replaces the file by an archive without entries.
   *
   * @param program its name and version
   * @throws IOException when it may not be written to, with a reason
   */
  static HarFile open(Path path, String program, Map<String, String> environment)
      throws IOException {
    var file = new HarFile(path, OwnerFile.replace(path, environment));
    String begin =
        "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"%s\",\"version\":\"%s\"},\"entries\":["
            .formatted(program.replaceFirst(" .*", ""), program.replaceFirst(".* ", ""));
    file.write(begin);
    return file;
  }

  Path path() {
    return path;
  }

  /** Writes entries: all of them, or none. */
  void add(List<String> entries) throws IOException {
    if (!entries.isEmpty()) {
      write((isEmpty ? "\n" : ",\n") + String.join(",\n", entries));
      isEmpty = false;
    }
  }

  private void write(String more) throws IOException {
    byte[] text = more.getBytes(StandardCharsets.UTF_8);
    byte[] end = END.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(text.length + end.length).put(text).put(end).flip();
    try {
      long at = endAt;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      endAt += text.length;
    } catch (IOException e) {
      restoreEnd(ByteBuffer.wrap(end));
      throw e;
    }
  }

  private void restoreEnd(ByteBuffer end) throws IOException {
    channel.truncate(endAt);
    long at = endAt;
    while (end.hasRemaining()) {
      at += channel.write(end, at);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
