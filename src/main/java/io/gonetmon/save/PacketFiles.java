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

  /** How many interfaces the file describes. */
  private int described;

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

  /** The file before goes on if the next cannot be made. */
  private void next() throws IOException {
    Path path = target.path(number + 1);
    FileChannel opened = OwnerFile.open(path, REPLACING, environment);
    try {
      append(opened, PcapngBlocks.section(application));
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    close();
    channel = opened;
    number++;
    described = 0;
    hasPackets = false;
    written.add(path);
    if (target.files() > 0 && written.size() > target.files()) {
      Files.deleteIfExists(written.removeFirst());
    }
  }

  /** All of it, or nothing: half a block would spoil what follows. */
  private static void append(FileChannel to, ByteBuffer blocks) throws IOException {
    long before = to.position();
    try {
      while (blocks.hasRemaining()) {
        to.write(blocks);
      }
    } catch (IOException e) {
      to.truncate(before);
      to.position(before);
      throw e;
    }
  }

  /**
   * Writes whole blocks, each to a file that has space for it.
   *
   * @throws IOException when that is impossible; then those that were not written remain
   */
  public void write(ByteBuffer blocks) throws IOException {
    noteInterfaces(blocks);
    int at = blocks.position();
    while (at < blocks.limit()) {
      int length = blocks.getInt(at + PcapngBlocks.LENGTH_AT);
      int type = blocks.getInt(at);
      if (type == PcapngBlocks.INTERFACE) {
        writeUntil(blocks, at);
        blocks.position(at + length);
      } else {
        if (isFull(at + length - blocks.position())) {
          writeUntil(blocks, at);
          next();
        }
        hasPackets |= type == PcapngBlocks.PACKET;
      }
      at += length;
    }
    writeUntil(blocks, at);
  }

  /** First of all, as they are needed even if what stands before them cannot be written. */
  private void noteInterfaces(ByteBuffer blocks) {
    int at = blocks.position();
    while (at < blocks.limit()) {
      int length = blocks.getInt(at + PcapngBlocks.LENGTH_AT);
      if (blocks.getInt(at) == PcapngBlocks.INTERFACE) {
        interfaces.add(copy(blocks, at, length));
      }
      at += length;
    }
  }

  private boolean isFull(int more) throws IOException {
    return target.fileBytes() > 0 && hasPackets && channel.position() + more > target.fileBytes();
  }

  /** What was written is behind the position, even if the rest fails. */
  private void writeUntil(ByteBuffer blocks, int end) throws IOException {
    if (end == blocks.position()) {
      return;
    }
    for (; described < interfaces.size(); described++) {
      append(channel, interfaces.get(described).duplicate());
    }
    append(channel, blocks.duplicate().limit(end));
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
