package io.gonetmon.os;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a file that says what to do. It is opened first and looked at then, through its descriptor,
 * so that no other can be put in its place in between.
 */
public final class TrustedFile {
  private static final int KIND = 0170000;
  private static final int REGULAR = 0100000;
  private static final int OTHERS_WRITE = 0022;

  /** O_NONBLOCK: a pipe does not hold it up. */
  private static final int WITHOUT_WAITING = 04000;

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private TrustedFile() {}

  /**
   * Reads all of it.
   *
   * @throws NoSuchFileException when there is none
   * @throws IOException when it must not or cannot be read; its message says why
   */
  public static byte[] read(Path file, Invoker invoker, int mostBytes) throws IOException {
    requireThere(file);
    int descriptor = open(file);
    try {
      return read(file, DESCRIPTORS.resolve(String.valueOf(descriptor)), invoker, mostBytes);
    } finally {
      function("close").invokeInt(new Object[] {descriptor});
    }
  }

  private static void requireThere(Path file) throws IOException {
    try {
      if (Files.isSymbolicLink(file)) {
        throw new IOException("it is a symbolic link");
      }
      file.getFileSystem().provider().checkAccess(file);
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    }
  }

  private static int open(Path file) throws IOException {
    int descriptor;
    try {
      descriptor = function("open").invokeInt(new Object[] {file.toString(), WITHOUT_WAITING});
    } catch (LinkageError e) {
      throw new IOException("its owner cannot be seen, as no native library may be loaded", e);
    }
    if (descriptor < 0) {
      throw new IOException("permission denied");
    }
    return descriptor;
  }

  private static byte[] read(Path file, Path opened, Invoker invoker, int mostBytes)
      throws IOException {
    int mode = (int) Files.getAttribute(opened, "unix:mode");
    if ((mode & KIND) != REGULAR) {
      throw new IOException("it is no file");
    }
    if (!isSame(file, opened)) {
      throw new IOException("it is a symbolic link");
    }
    if (!invoker.trusts((int) Files.getAttribute(opened, "unix:uid"))) {
      throw new IOException("it belongs neither to root nor to who started gonetmon");
    }
    if ((mode & OTHERS_WRITE) != 0) {
      throw new IOException("others may write it; chmod go-w makes it safe");
    }
    try (InputStream in = Files.newInputStream(opened)) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw new IOException("it has more than %d bytes".formatted(mostBytes));
      }
      return bytes;
    }
  }

  private static boolean isSame(Path file, Path opened) throws IOException {
    Object named = Files.getAttribute(file, "unix:fileKey", LinkOption.NOFOLLOW_LINKS);
    return named.equals(Files.getAttribute(opened, "unix:fileKey"));
  }

  private static Function function(String name) {
    return NativeLibrary.getProcess().getFunction(name);
  }
}
