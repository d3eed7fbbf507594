package io.gonetmon.dashboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that remembers which columns the operator has hidden: {@code
 * $XDG_STATE_HOME/gonetmon/hidden-columns}. Symbolic links are not followed; a file that cannot be
 * read or written is done without.
 */
record ColumnMemory(Optional<Path> file) {
  private static final Logger LOG = LoggerFactory.getLogger(ColumnMemory.class);
  private static final int MOST_BYTES = 4096;

  static final ColumnMemory NONE = new ColumnMemory(Optional.empty());

  static ColumnMemory of(Map<String, String> environment) {
    Optional<Path> home =
        directory(environment.get("HOME")).map(each -> each.resolve(".local/state"));
    Optional<Path> state = directory(environment.get("XDG_STATE_HOME")).or(() -> home);
    return new ColumnMemory(state.map(each -> each.resolve("gonetmon/hidden-columns")));
  }

  private static Optional<Path> directory(String name) {
    return Optional.ofNullable(name).filter(each -> each.startsWith("/")).map(Path::of);
  }

  Set<String> read() {
    var hidden = new TreeSet<String>();
    try {
      if (file.isPresent() && Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)) {
        read(file.get()).lines().filter(RowColumn::isTitle).forEach(hidden::add);
      }
    } catch (IOException e) {
      LOG.info("Cannot read {}: {}", file.get(), e.getMessage());
    }
    return Set.copyOf(hidden);
  }

  private static String read(Path file) throws IOException {
    var options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
      ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // A channel may give less than was asked for.
      }
      return StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
    }
  }

  /** Whether the nearest directory that is there belongs to who runs this: not under sudo -E. */
  private static boolean isOurs(Path path) {
    Path there = path.getParent();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there != null && owner(there).equals(owner(Path.of("/proc/self")));
    } catch (IOException e) {
      return false;
    }
  }

  private static Object owner(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid");
  }

  /** Puts a new file in the place of the old one. */
  void write(Set<String> hidden) {
    if (file.isEmpty() || !isOurs(file.get())) {
      return;
    }
    try {
      Path directory = file.get().getParent();
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(directory, owner);
      Path fresh = Files.createTempFile(directory, "hidden", ".new");
      try {
        Files.writeString(fresh, String.join("\n", new TreeSet<>(hidden)) + "\n");
        Files.move(fresh, file.get(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      LOG.info("Cannot write {}: {}", file.get(), e.getMessage());
    }
  }
}
