package io.gonetmon.save;

import io.gonetmon.os.OwnerFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pcapng files for their owner only, one after the other. What a disk does not take is counted, and
 * leaves the file readable. Confined to one thread.
 */
public final class PacketFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PacketFiles.class);

  private final SaveTarget target;
  private final String application;
  private final Map<String, String> environment;
  private final List<ByteBuffer> interfaces = new ArrayList<>();
  private final Deque<Path> written = new ArrayDeque<>();
  private FileChannel channel;
  private volatile Path path;
  private int number;

  /** How many interfaces the file describes. */
  private int described;

  private boolean hasPackets;

  /** Whether the next file could not be made. */
  private boolean stuck;

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

  /** The file that is written; may be asked by any thread. */
  Path path() {
    return path;
  }

  /** The file before goes on if the next cannot be made. */
  private void next() throws IOException {
    Path next = target.path(number + 1);
    target.requireNotRead(next);
    FileChannel opened = OwnerFile.replace(next, environment);
    try {
      append(opened, PcapngBlocks.section(application));
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    FileChannel before = channel;
    channel = opened;
    number++;
    path = next;
    described = 0;
    hasPackets = false;
    written.add(next);
    retire(before);
  }

  /** What goes wrong here has cost no packet that could still be saved. */
  private void retire(FileChannel before) {
    try {
      if (before != null) {
        before.close();
      }
      if (target.files() > 0 && written.size() > target.files()) {
        Files.deleteIfExists(written.removeFirst());
      }
    } catch (IOException e) {
      LOG.warn("Saving goes on in {}, but what came before is in doubt ({})", path(), e.toString());
    }
  }

  /** Begins the next file, or goes on with this one for now. */
  private void tryNext() {
    try {
      next();
      stuck = false;
    } catch (IOException e) {
      if (!stuck) {
        LOG.warn(
            "Cannot write {} ({}); {} grows on until that works",
            target.path(number + 1),
            e.toString(),
            path());
      }
      stuck = true;
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

  /** From now on packets of this interface may come, in each file. */
  public void describe(ByteBuffer description) {
    interfaces.add(description);
  }

  /**
   * Writes whole blocks, each to a file that has space for it.
   *
   * @throws IOException when that is impossible; then those that were not written remain
   */
  public void write(ByteBuffer blocks) throws IOException {
    boolean mayTry = true;
    int at = blocks.position();
    while (at < blocks.limit()) {
      int length = blocks.getInt(at + PcapngBlocks.LENGTH_AT);
      if (mayTry && isFull(at + length - blocks.position())) {
        writeUntil(blocks, at);
        tryNext();
        mayTry = !stuck;
      }
      hasPackets |= blocks.getInt(at) == PcapngBlocks.PACKET;
      at += length;
    }
    writeUntil(blocks, at);
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

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
