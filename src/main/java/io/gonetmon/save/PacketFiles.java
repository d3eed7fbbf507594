package io.gonetmon.save;

import io.gonetmon.os.OwnerFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pcapng files for their owner only, one after the other. What a disk does not take is counted, and
 * leaves the file readable. Confined to one thread.
 */
public final class PacketFiles implements AutoCloseable {
  private static final Set<OpenOption> REPLACING =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);

  private final SaveTarget target;
  private final String application;
  private final Map<String, String> environment;
  private final List<ByteBuffer> interfaces = new ArrayList<>();
  private final Deque<Path> written = new ArrayDeque<>();
  private FileChannel channel;
  private int number;
  private boolean hasPackets;

  private PacketFiles(SaveTarget target, String application, Map<String, String> environment) {
    this.target = target;
    this.application = application;
    this.environment = environment;
  }

  /**
   * Begins the first file.
   *
   * @param application that writes them
   * @throws IOException when it may not be written to, with a reason
   */
  public static PacketFiles open(
      SaveTarget target, String application, Map<String, String> environment) throws IOException {
    var files = new PacketFiles(target, application, environment);
    files.next();
    return files;
  }

  /** The file that is written. */
  Path path() {
    return target.path(number);
  }

  private void next() throws IOException {
    close();
    number++;
    Path path = path();
    channel = OwnerFile.open(path, REPLACING, environment);
    hasPackets = false;
    append(PcapngBlocks.section(application));
    for (ByteBuffer each : interfaces) {
      append(each.duplicate());
    }
    written.add(path);
    if (target.files() > 0 && written.size() > target.files()) {
      Files.deleteIfExists(written.removeFirst());
    }
  }

  /** All of it, or nothing: half a block would spoil what follows. */
  private void append(ByteBuffer blocks) throws IOException {
    long before = channel.position();
    try {
      while (blocks.hasRemaining()) {
        channel.write(blocks);
      }
    } catch (IOException e) {
      channel.truncate(before);
      channel.position(before);
      throw e;
    }
  }

  /** Writes whole blocks, each to a file that has space for it. */
  public void write(ByteBuffer blocks) throws IOException {
    int from = blocks.position();
    long free = target.fileBytes() - channel.position();
    int at = from;
    while (at < blocks.limit()) {
      int length = blocks.getInt(at + PcapngBlocks.LENGTH_AT);
      int type = blocks.getInt(at);
      boolean full = target.fileBytes() > 0 && hasPackets && at + length - from > free;
      if (full) {
        appendUntil(blocks, at);
        next();
        from = at;
        free = target.fileBytes() - channel.position();
      }
      if (type == PcapngBlocks.INTERFACE) {
        interfaces.add(copy(blocks, at, length));
      }
      hasPackets |= type == PcapngBlocks.PACKET;
      at += length;
    }
    appendUntil(blocks, at);
  }

  /** What was appended is behind the position, even if the rest fails. */
  private void appendUntil(ByteBuffer blocks, int end) throws IOException {
    append(blocks.duplicate().limit(end));
    blocks.position(end);
  }

  private static ByteBuffer copy(ByteBuffer blocks, int at, int length) {
    ByteBuffer copy = ByteBuffer.allocate(length);
    return copy.put(blocks.duplicate().position(at).limit(at + length)).flip();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
