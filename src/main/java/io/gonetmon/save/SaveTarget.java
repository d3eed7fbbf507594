package io.gonetmon.save;

import io.gonetmon.os.FilePlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where frames are saved.
 *
 * @param fileBytes how large a file becomes before another is begun; 0 for a single one
 * @param files how many are kept, the latest ones; 0 for all
 * @param read the file that the frames are read from, which is never replaced
 */
public record SaveTarget(Path file, long fileBytes, int files, Optional<Path> read) {
  private static final long LEAST_BYTES = 1 << 20;

  public SaveTarget {
    if (fileBytes != 0 && fileBytes < LEAST_BYTES) {
      throw new IllegalArgumentException("save-size must be 1m or more, was " + fileBytes);
    }
    if (files < 0) {
      throw new IllegalArgumentException("save-files must be 1 or more, was " + files);
    }
    if (files > 0 && fileBytes == 0) {
      throw new IllegalArgumentException("save-files needs save-size");
    }
  }

  /** The name of a file by its number, from 1. */
  public Path path(int number) {
    if (fileBytes == 0) {
      return file;
    }
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return file.resolveSibling(
        "%s-%05d%s".formatted(name.substring(0, end), number, name.substring(end)));
  }

  /**
   * Refuses the file that is read, whatever it is called.
   *
   * @throws IOException when it is that file
   */
  void requireNotRead(Path path) throws IOException {
    if (read.isPresent() && FilePlace.isSame(read.get(), path)) {
      throw new IOException("it is the file that is read");
    }
  }
}
