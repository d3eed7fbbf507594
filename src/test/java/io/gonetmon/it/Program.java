package io.gonetmon.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own, in a directory of its own. */
final class Program implements AutoCloseable {
  private static final long LIMIT_SECONDS = 30;

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final List<Thread> readers = new ArrayList<>();
  private volatile boolean reading = true;

  private Program(Process process) {
    this.process = process;
    readers.add(reader(process.getInputStream(), true));
    readers.add(reader(process.getErrorStream(), false));
    readers.forEach(Thread::start);
  }

  /** The command that runs the jar with {@code arguments}. */
  static List<String> command(Path jar, String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  static Path jar() {
    String jar = System.getProperty("gonetmon.jar");
    if (jar == null) {
      throw new IllegalStateException("the system property gonetmon.jar is not set");
    }
    return Path.of(jar);
  }

  static Program start(Path directory, String... arguments) {
    return start(directory, command(jar(), arguments));
  }

  static Program start(Path directory, List<String> command) {
    try {
      var builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().put("HOME", directory.toString());
      Process process = builder.start();
      process.getOutputStream().close();
      return new Program(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the program to its end. */
  static Outcome run(Path directory, String... arguments) {
    try (Program program = start(directory, arguments)) {
      return program.outcome();
    }
  }

  /** The next line of standard output; fails when none comes in time. */
  String nextLine() {
    try {
      String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("no further line of output; so far " + written());
      }
      return line;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Sends SIGTERM. The process's own method would close its output as well. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Closes this end of the pipe that is the program's standard output. */
  void stopReading() {
    reading = false;
    try {
      process.getInputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end. */
  Outcome outcome() {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("did not end in time; wrote " + written());
      }
      for (Thread reader : readers) {
        reader.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
      }
      return written();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Outcome written() {
    int exit = process.isAlive() ? -1 : process.exitValue();
    synchronized (lines) {
      return new Outcome(exit, out.toString(), err.toString());
    }
  }

  private Thread reader(InputStream stream, boolean standard) {
    var thread = new Thread(() -> read(stream, standard), standard ? "out" : "err");
    thread.setDaemon(true);
    return thread;
  }

  private void read(InputStream stream, boolean standard) {
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var line = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        synchronized (lines) {
          (standard ? out : err).append((char) c);
        }
        if (standard && c == '\n') {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          line.append((char) c);
        }
      }
    } catch (IOException e) {
      if (reading) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Kills the process if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
