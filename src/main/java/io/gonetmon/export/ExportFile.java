package io.gonetmon.export;

import io.gonetmon.os.OwnerFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that whole lines are appended to, for its owner only. It is opened again when it was
 * rotated; lines that it does not take are counted, and never end a run. Confined to the sink's
 * thread, but for {@link #lostLines()}.
 */
final class ExportFile extends Writer {
  private static final Logger LOG = LoggerFactory.getLogger(ExportFile.class);
  private static final int BUFFER_CHARS = 1 << 16;
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Set<OpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

  private final Path path;
  private final String header;
  private final Map<String, String> environment;
  private final LongSupplier nanoTime;
  private final StringBuilder pending = new StringBuilder(BUFFER_CHARS);

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
    FileChannel opened = OwnerFile.open(path, APPENDING, environment);
    try {
      if (opened.size() == 0 && !header.isEmpty()) {
        append(opened, header);
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
  public void write(char[] text, int from, int length) {
    pending.append(text, from, length);
    if (pending.length() >= BUFFER_CHARS) {
      flush();
    }
  }

  @Override
  public void write(String text, int from, int length) {
    pending.append(text, from, from + length);
    if (pending.length() >= BUFFER_CHARS) {
      flush();
    }
  }

  /** Writes the lines that are whole. */
  @Override
  public void flush() {
    int end = pending.lastIndexOf("\n") + 1;
    if (end == 0) {
      return;
    }
    String lines = pending.substring(0, end);
    pending.delete(0, end);
    try {
      reopenIfRotated();
      append(channel, lines);
      failing = false;
    } catch (IOException e) {
      lose(lines, e);
    }
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
  private static void append(FileChannel to, String lines) throws IOException {
    long before = to.size();
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        to.write(bytes);
      }
    } catch (IOException e) {
      to.truncate(before);
      throw e;
    }
  }

  private void lose(String lines, IOException cause) {
    lostLines.addAndGet(lines.chars().filter(each -> each == '\n').count());
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
