package io.gonetmon.os;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Lets the signals that ask for the end do so at once, by themselves, until the JVM gets them back.
 * Confined to the thread that starts the program.
 */
final class EndingSignals {
  private static final int SIGHUP = 1;
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int MOST_LOOKS = 50;
  private static final long LOOK_NANOS = 1_000_000;
  private static final int MOST_THREADS = 100;

  private final Function signal = Function.getFunction("c", "signal");
  private final Map<Integer, Pointer> before = new LinkedHashMap<>();

  /** Those that are ignored, as by nohup, stay so. */
  EndingSignals() throws IOException {
    long ignored = ignored();
    for (int each : List.of(SIGHUP, SIGINT, SIGTERM)) {
      if ((ignored >>> (each - 1) & 1) == 0) {
        before.put(each, signal.invokePointer(new Object[] {each, Pointer.NULL}));
      }
    }
  }

  private static long ignored() throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("SigIgn:")) {
        return Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16);
      }
    }
    throw new IOException(STATUS + " does not say which signals are ignored");
  }

  /**
   * Whether the JVM has taken one before, which takes it a while: its handler wakes a thread, that
   * one starts another, and only that one begins the end.
   */
  boolean isOneTaken() throws IOException {
    int looks = 0;
    while (isAtWork() && looks < MOST_LOOKS) {
      LockSupport.parkNanos(LOOK_NANOS);
      looks++;
    }
    return isHandled() || isEnding();
  }

  /** Whether a thread that takes signals, or passes them on, does not sleep. */
  private static boolean isAtWork() throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      for (Path each : threads.toList()) {
        String stat = Files.readString(each.resolve("stat"));
        int nameEnd = stat.lastIndexOf(')');
        boolean takes = each.endsWith(Long.toString(ProcessHandle.current().pid()));
        if ((takes || stat.contains("(Signal Dispatch")) && stat.charAt(nameEnd + 2) != 'S') {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether one has its thread by now. */
  private static boolean isHandled() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    while (all.getParent() != null) {
      all = all.getParent();
    }
    Thread[] threads = new Thread[MOST_THREADS];
    int count = all.enumerate(threads);
    return Arrays.stream(threads, 0, count).anyMatch(each -> each.getName().startsWith("SIG"));
  }

  private static boolean isEnding() {
    Thread unused = new Thread(() -> {}, "unused");
    try {
      Runtime.getRuntime().addShutdownHook(unused);
    } catch (IllegalStateException ending) {
      return true;
    }
    return !Runtime.getRuntime().removeShutdownHook(unused);
  }

  /** To the JVM. */
  void giveBack() {
    before.forEach(
        (each, handler) -> {
          Pointer unused = signal.invokePointer(new Object[] {each, handler});
        });
  }
}
