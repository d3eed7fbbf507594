package io.gonetmon.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Commands of the system, and what becomes of processes. */
final class Shell {
  private static final Duration GLANCE = Duration.ofMillis(20);

  private Shell() {}

  /** Runs a command that must succeed, and returns what it wrote. */
  static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(List.of(command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static boolean succeeds(String... command) {
    try {
      run(command);
      return true;
    } catch (AssertionError | UncheckedIOException e) {
      return false;
    }
  }

  static void signal(String name, long pid) {
    run("kill", "-" + name, Long.toString(pid));
  }

  /** Whether the process has ended, though its parent may not have been told yet. */
  static boolean hasEnded(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException e) {
      return true;
    }
  }

  /** Waits until something holds, and fails when it does not in time. */
  static void await(String what, Duration limit, BooleanSupplier holds) {
    long end = System.nanoTime() + limit.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not in " + limit.toMillis() + " ms: " + what);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}
