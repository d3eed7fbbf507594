package io.gonetmon.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes files that only their owner may read: under sudo, who called it. */
public final class OwnerFile {
  private static final Set<OpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

  private static final Set<OpenOption> MAKING =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private static final FileAttribute<Set<PosixFilePermission>> MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private OwnerFile() {}

  /**
   * Opens it to append to it, and follows no link; if it is not there, it is made for its owner
   * only.
   *
   * @throws IOException also when it is a trap, with a reason
   */
  public static FileChannel append(Path path, Map<String, String> environment) throws IOException {
    requirePlace(path);
    boolean isNew = !isThere(path);
    FileChannel opened = FileChannel.open(path, APPENDING, MODE);
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

  /**
   * Replaces it by one for its owner only, whatever the mode of what was there, and whoever still
   * has that open. What is no file, such as a device, is only opened.
   *
   * @throws IOException also when what is there is not one's own, with a reason
   */
  public static FileChannel replace(Path path, Map<String, String> environment) throws IOException {
    requirePlace(path);
    if (isThere(path) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }
    if (isThere(path)) {
      requireOwn(path, environment);
      Files.delete(path);
    }
    FileChannel opened = FileChannel.open(path, MAKING, MODE);
    give(path, environment);
    return opened;
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Refuses what belongs neither to this user nor to who called sudo.
   *
   * @throws IOException with a reason
   */
  public static void requireOwn(Path path, Map<String, String> environment) throws IOException {
    int owner = (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    boolean isCallers = Integer.toString(owner).equals(environment.get("SUDO_UID"));
    if (!Privileges.are(owner) && !(isCallers && Privileges.are(0))) {
      throw new IOException("it belongs to another user");
    }
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
