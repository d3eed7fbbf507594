package io.gonetmon.os;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Whether a file may be written at a path: in a directory where everybody may make files, only into
 * a file of one's own, as another may be a trap.
 */
public final class FilePlace {
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private FilePlace() {}

  /** Why the file that is there now must not be written to, if so. */
  public static Optional<String> objection(Path path) throws IOException {
    if (!isThere(path)) {
      return Optional.empty();
    }
    int kind = (int) attribute(path, "mode") & KIND;
    if (kind == PIPE || kind == SOCKET) {
      return Optional.of("it is no file, and whoever reads it could hold everything up");
    }
    Path directory = path.toAbsolutePath().normalize().getParent();
    if (directory == null || !isOpenToAll(directory)) {
      return Optional.empty();
    }
    if (!Privileges.are((int) attribute(path, "uid"))) {
      return Optional.of("it belongs to another user, in a world-writable directory");
    }
    return (int) attribute(path, "nlink") == 1
        ? Optional.empty()
        : Optional.of("it has another hard link, in a world-writable directory");
  }

  /** Whether two names are of one file, through links, too; not when one is not there. */
  public static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Why a file cannot be opened, in a few words. */
  public static String reason(Path path, IOException e) {
    if (!(e instanceof FileSystemException)) {
      return e.getMessage();
    }
    if (Files.isDirectory(path)) {
      return "it is a directory";
    }
    if (Files.isSymbolicLink(path)) {
      return "it is a symbolic link";
    }
    if (e instanceof NoSuchFileException) {
      return "no such directory";
    }
    return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isOpenToAll(Path directory) throws IOException {
    return Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static Object attribute(Path path, String name) throws IOException {
    return Files.getAttribute(path, "unix:" + name, LinkOption.NOFOLLOW_LINKS);
  }
}
