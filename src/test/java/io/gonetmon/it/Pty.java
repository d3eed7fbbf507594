package io.gonetmon.it;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A terminal that is read only when the test reads it. */
final class Pty implements AutoCloseable {
  private static final int READ_WRITE = 2;
  private static final int NO_CONTROL = 0x100;
  private static final int NON_BLOCKING = 0x800;
  private static final NativeLong SET_SIZE = new NativeLong(0x5414);
  private static final NativeLong INPUT_WAITING = new NativeLong(0x541b);

  /** The C library's calls for it. */
  interface LibC extends Library {
    LibC INSTANCE = Native.load("c", LibC.class);

    int posix_openpt(int flags);

    int grantpt(int fd);

    int unlockpt(int fd);

    String ptsname(int fd);

    int open(String path, int flags);

    int ioctl(int fd, NativeLong request, byte[] argument);

    NativeLong read(int fd, byte[] bytes, NativeLong length);

    NativeLong write(int fd, byte[] bytes, NativeLong length);

    int close(int fd);
  }

  private final int master = LibC.INSTANCE.posix_openpt(READ_WRITE | NO_CONTROL | NON_BLOCKING);
  private final String name;
  private final int slave;
  private boolean gone;
  private final StringBuilder seen = new StringBuilder();

  Pty(int columns, int rows) {
    LibC.INSTANCE.grantpt(master);
    LibC.INSTANCE.unlockpt(master);
    name = LibC.INSTANCE.ptsname(master);
    slave = LibC.INSTANCE.open(name, READ_WRITE | NO_CONTROL);
    var size = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
    size.putShort((short) rows).putShort((short) columns);
    LibC.INSTANCE.ioctl(master, SET_SIZE, size.array());
  }

  /** Starts a command on this terminal. */
  Process start(Path directory, List<String> command) {
    String onTerminal = "exec \"$@\" <>" + name + " >&0 2>&0";
    var words = new ArrayList<>(List.of("setsid", "sh", "-c", onTerminal, "sh"));
    words.addAll(command);
    try {
      var builder = new ProcessBuilder(words).directory(directory.toFile());
      builder.environment().put("TERM", "xterm-256color");
      builder.environment().put("LC_ALL", "C.UTF-8");
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void type(String keys) {
    byte[] bytes = keys.getBytes(StandardCharsets.US_ASCII);
    LibC.INSTANCE.write(master, bytes, new NativeLong(bytes.length));
  }

  /** Keys that were typed and not yet read. */
  int keysWaiting() {
    var count = new byte[4];
    LibC.INSTANCE.ioctl(slave, INPUT_WAITING, count);
    return ByteBuffer.wrap(count).order(ByteOrder.nativeOrder()).getInt();
  }

  /** All that was written so far. */
  String read() {
    var bytes = new byte[1 << 16];
    int count = LibC.INSTANCE.read(master, bytes, new NativeLong(bytes.length)).intValue();
    while (count > 0) {
      seen.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
      count = LibC.INSTANCE.read(master, bytes, new NativeLong(bytes.length)).intValue();
    }
    return seen.toString();
  }

  void readUntil(String text, Duration limit) {
    Shell.await("'" + text + "' on the terminal", limit, () -> read().contains(text));
  }

  /** Types, and reads nothing, until the program on the terminal is held up in writing. */
  void stall(Duration limit) {
    Shell.await(
        "the program is held up",
        limit,
        () -> {
          type("r");
          LockSupport.parkNanos(Duration.ofMillis(80).toNanos());
          return keysWaiting() > 5;
        });
  }

  /** The terminal goes away. */
  void hangUp() {
    if (!gone) {
      gone = true;
      LibC.INSTANCE.close(slave);
      LibC.INSTANCE.close(master);
    }
  }

  @Override
  public void close() {
    hangUp();
  }
}
