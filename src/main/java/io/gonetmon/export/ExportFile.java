package io.gonetmon.export;

import io.gonetmon.os.OwnerFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that whole lines are appended to, for its owner only. It is opened again when it was
 * rotated; lines that it does not take are counted, and never end a run. Confined to the sink's
 * thread, but for {@link #lostLines()}.
 */
final class ExportFile extends OutputStream {
  private static final Logger LOG = LoggerFactory.getLogger(ExportFile.class);
  private static final int BUFFER_BYTES = 1 << 18;
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

  private final Path path;
  private final String header;
  private final Map<String, String> environment;
  private final LongSupplier nanoTime;
  private byte[] pending = new byte[BUFFER_BYTES];
  private int length;

  /** Null while it cannot be opened. */
  private FileChannel channel;

  private Object key;
  private long lookedNanos;
  private boolean failing;
  private final AtomicLong lostLines = new AtomicLong();

  private ExportFile(
      Path path, String header, Map<String, String> environment, LongSupplier nanoTime) {
    this.path = path;
    this.header = header;
    this.environment = environment;
    this.nanoTime = nanoTime;
  }

  /**
   * Opens it, or makes it.
   *
   * @param header what an empty file begins with: lines, or nothing
   * @throws IOException when it may not be written to, with a reason
   */
  static ExportFile open(
      Path path, String header, Map<String, String> environment, LongSupplier nanoTime)
      throws IOException {
    var file = new ExportFile(path, header, environment, nanoTime);
    file.open();
    return file;
  }

  private void open() throws IOException {
    FileChannel opened = OwnerFile.append(path, environment);
    try {
      if (opened.size() == 0 && !header.isEmpty()) {
        append(opened, ByteBuffer.wrap(header.getBytes(StandardCharsets.UTF_8)));
      }
      key = key();
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    channel = opened;
    lookedNanos = nanoTime.getAsLong();
  }

  /** What tells it from another file that has its name now; null when there is none. */
  private Object key() throws IOException {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey()
        : null;
  }

  /** Lines that could not be written. */
  long lostLines() {
    return lostLines.get();
  }

  Path path() {
    return path;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] text, int from, int count) {
    if (pending.length - length < count) {
      pending = Arrays.copyOf(pending, Math.max(2 * pending.length, length + count));
    }
    System.arraycopy(text, from, pending, length, count);
    length += count;
    if (length >= BUFFER_BYTES) {
      flush();
    }
  }

  /** Writes the lines that are whole. */
  @Override
  public void flush() {
    int end = length;
    while (end > 0 && pending[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      return;
    }
    try {
      reopenIfRotated();
      append(channel, ByteBuffer.wrap(pending, 0, end));
      failing = false;
    } catch (IOException e) {
      lose(end, e);
    }
    System.arraycopy(pending, end, pending, 0, length - end);
    length -= end;
  }

  private void reopenIfRotated() throws IOException {
    long now = nanoTime.getAsLong();
    if (channel == null) {
      open();
    } else if (now - lookedNanos >= LOOK_NANOS) {
      lookedNanos = now;
      if (!Objects.equals(key, key())) {
        LOG.info("{} was rotated; opening it again", path);
        channel.close();
        channel = null;
        open();
      }
    }
  }

  /** All of it, or nothing: half a line would spoil the next. */
  private static void append(FileChannel to, ByteBuffer bytes) throws IOException {
    long before = to.size();
    try {
      while (bytes.hasRemaining()) {
        to.write(bytes);
      }
    } catch (IOException e) {
      to.truncate(before);
      throw e;
    }
  }

  private void lose(int end, IOException cause) {
    for (int i = 0; i < end; i++) {
      lostLines.addAndGet(pending[i] == '\n' ? 1 : 0);
    }
    if (!failing) {
      failing = true;
      LOG.warn("Cannot write {} ({}); its lines are lost until that works", path, cause.toString());
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    if (channel != null) {
      channel.close();
    }
  }
}
