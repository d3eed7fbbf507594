package io.gonetmon.evidence;

import io.gonetmon.os.OwnerFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folders of the latest alerts, for their owner only; older ones go, but for what others have
 * put there. Confined to the sink's thread.
 */
final class EvidenceFolders {
  static final String ALERT = "alert.json";
  static final String CAPTURE = "capture.pcapng";
  static final String EXCHANGES = "exchanges.ndjson";
  static final String PAGE = "report.html";

  private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z-[A-Za-z0-9._-]+");
  private static final int MOST_AT_ONCE = 100;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path directory;
  private final int most;
  private final Map<String, String> environment;

  private EvidenceFolders(Path directory, int most, Map<String, String> environment) {
    this.directory = directory;
    this.most = most;
    this.environment = environment;
  }

  /**
   * Makes the directory that they are in, if it is not there.
   *
   * @param most how many are kept
   * @throws IOException when no folders can be made in it, with a reason
   */
  static EvidenceFolders in(Path directory, int most, Map<String, String> environment)
      throws IOException {
    var folders = new EvidenceFolders(directory, most, environment);
    try {
      folders.create(directory);
    } catch (FileAlreadyExistsException e) {
      requireSafe(directory, environment);
    } catch (NoSuchFileException e) {
      throw new IOException("the directory above it is not there", e);
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    }
    if (!Files.isWritable(directory)) {
      throw new IOException("permission denied");
    }
    return folders;
  }

  /** Others must not be able to put a link where a folder was. */
  private static void requireSafe(Path directory, Map<String, String> environment)
      throws IOException {
    if (Files.isSymbolicLink(directory)) {
      throw new IOException("it is a symbolic link");
    }
    if (!Files.isDirectory(directory)) {
      throw new IOException("it is no directory");
    }
    OwnerFile.requireOwn(directory, environment);
    var others = EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    others.retainAll(Files.getPosixFilePermissions(directory));
    if (!others.isEmpty()) {
      throw new IOException("others may write there");
    }
  }

  private void create(Path folder) throws IOException {
    Path made = Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    OwnerFile.give(made, environment);
  }

  /**
   * Makes a folder of that name, or with a number behind it.
   *
   * @param open those that are not complete yet, which stay
   */
  Path make(String name, Set<Path> open) throws IOException {
    removeOldest(open);
    for (int i = 1; i <= MOST_AT_ONCE; i++) {
      Path folder = directory.resolve(i == 1 ? name : name + "-" + i);
      try {
        create(folder);
        return folder;
      } catch (FileAlreadyExistsException e) {
        if (i == MOST_AT_ONCE) {
          throw e;
        }
      }
    }
    throw new IllegalStateException(name);
  }

  /** Removes the oldest until there are no more than may be, besides those that are open. */
  void removeOldest(Set<Path> open) throws IOException {
    List<Made> all = new ArrayList<>();
    try (var inside = Files.list(directory)) {
      for (Path each : inside.filter(EvidenceFolders::isOurs).toList()) {
        all.add(Made.of(each));
      }
    }
    all.removeIf(each -> open.contains(each.folder()));
    Collections.sort(all);
    for (Made each : all.subList(0, Math.max(0, all.size() - most))) {
      remove(each.folder());
    }
  }

  /**
   * A folder by when it was made, which is when its alert was written; its name may be of a replay.
   */
  private record Made(Path folder, FileTime at) implements Comparable<Made> {
    static Made of(Path folder) throws IOException {
      Path alert = folder.resolve(ALERT);
      return new Made(folder, Files.getLastModifiedTime(Files.exists(alert) ? alert : folder));
    }

    @Override
    public int compareTo(Made other) {
      return Comparator.comparing(Made::at).thenComparing(Made::folder).compare(this, other);
    }
  }

  private static boolean isOurs(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches()
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void remove(Path folder) throws IOException {
    for (String name : List.of(CAPTURE, EXCHANGES, PAGE, ALERT)) {
      Files.deleteIfExists(folder.resolve(name));
    }
    boolean isEmpty;
    try (var inside = Files.list(folder)) {
      isEmpty = inside.findAny().isEmpty();
    }
    if (isEmpty) {
      Files.delete(folder);
    }
  }
}
