package io.gonetmon.page;

import io.gonetmon.output.Event;
import io.gonetmon.output.NewFile;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the report to a file, which is replaced at once, so that a reader never sees a part: after
 * each window of live capture, and at the end. Confined to the sink's thread.
 */
public final class PageFile implements Sink {
  private static final Logger LOG = LoggerFactory.getLogger(PageFile.class);

  private final Path file;
  private final About about;
  private Shown shown = Shown.NOTHING;
  private boolean failed;

  private PageFile(Path file, About about) {
    this.file = file;
    this.about = about;
  }

  /** Writes the report of nothing yet, so that a file that cannot be written is known at once. */
  public static PageFile open(Path file, About about) throws IOException {
    var page = new PageFile(file, about);
    if (Files.isDirectory(file)) {
      throw new IOException("it is a directory");
    }
    try {
      page.write();
    } catch (NoSuchFileException e) {
      throw new IOException("no such directory", e);
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    }
    return page;
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public boolean asksForExchanges() {
    return false;
  }

  @Override
  public void show(Event event) throws IOException {
    shown = shown.with(event);
    if (event instanceof Event.Summary) {
      write();
    } else if (event instanceof Event.Window && about.live()) {
      tryToWrite();
    }
  }

  /** What cannot be written now may be after the next window; only the last one must be. */
  private void tryToWrite() {
    try {
      write();
      failed = false;
    } catch (IOException e) {
      if (!failed) {
        LOG.warn("Cannot write the report {} ({}); it is tried again", file, e.getMessage());
      }
      failed = true;
    }
  }

  private void write() throws IOException {
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    Files.deleteIfExists(next);
    try {
      NewFile.write(next, PageText.of(about, shown), System.getenv());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
