package io.gonetmon.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file that only its owner may read: under sudo, who called it. */
public final class OwnerFile {
  private OwnerFile() {}

  /**
   * Opens it, and follows no link.
   *
   * @param options how; with {@code CREATE} it is made for its owner only
   * @throws IOException also when it is a trap, with a reason
   */
  public static FileChannel open(
      Path path, Set<OpenOption> options, Map<String, String> environment) throws IOException {
    requirePlace(path);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    boolean isNew = !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    Set<OpenOption> all = new HashSet<>(options);
    all.add(LinkOption.NOFOLLOW_LINKS);
    FileChannel opened = FileChannel.open(path, all, mode);
    try {
      requirePlace(path);
      if (isNew) {
        give(path, environment);
      }
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    return opened;
  }

  private static void requirePlace(Path path) throws IOException {
    Optional<String> objection = FilePlace.objection(path);
    if (objection.isPresent()) {
      throw new IOException(objection.get());
    }
  }

  /** Gives what root has made to who called sudo, if somebody did. */
  public static void give(Path file, Map<String, String> environment) throws IOException {
    give(file, "unix:gid", environment.get("SUDO_GID"));
    give(file, "unix:uid", environment.get("SUDO_UID"));
  }

  private static void give(Path file, String what, String id) throws IOException {
    boolean isRoot =
        Integer.valueOf(0).equals(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    if (isRoot && id != null && id.matches("\\d{1,9}")) {
      Files.setAttribute(file, what, Integer.valueOf(id), LinkOption.NOFOLLOW_LINKS);
    }
  }
}
