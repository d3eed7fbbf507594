package io.gonetmon.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A real terminal: one pane of a tmux server of its own. */
final class Tmux implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Path socket;

  /** Runs {@code script} in a shell, in a terminal of that size. */
  Tmux(Path socket, String script, int columns, int rows) {
    this.socket = socket;
    String width = Integer.toString(columns);
    String height = Integer.toString(rows);
    tmux("-f", "/dev/null", "new-session", "-d", "-x", width, "-y", height, "sh", "-c", script);
  }

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What is on the screen. */
  String screen() {
    return tmux("capture-pane", "-p");
  }

  void press(String key) {
    tmux("send-keys", key);
  }

  /** Types characters as they are; a line break is Enter. */
  void type(String text) {
    tmux("send-keys", "-l", text);
  }

  /** Pastes, as a terminal does, between brackets if the program asks for them. */
  void paste(String text) {
    tmux("set-buffer", "-b", "pasted", text);
    tmux("paste-buffer", "-p", "-r", "-b", "pasted");
  }

  /** What was copied last. */
  String copied() {
    return tmux("show-buffer");
  }

  void resize(int columns, int rows) {
    tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
  }

  boolean listensToTheMouse() {
    return flag("mouse_any_flag");
  }

  /** Keeps the bytes that reach the terminal from now on. */
  void pipeTo(Path file) {
    tmux("pipe-pane", "-o", "exec cat > '" + file + "'");
  }

  String title() {
    return tmux("display-message", "-p", "#{pane_title} #{window_name}");
  }

  /** The process that is the terminal. */
  long server() {
    return Long.parseLong(tmux("display-message", "-p", "#{pid}").strip());
  }

  /** The process that was started on the terminal. */
  long program() {
    return Long.parseLong(tmux("display-message", "-p", "#{pane_pid}").strip());
  }

  boolean isOnAlternateScreen() {
    return flag("alternate_on");
  }

  boolean showsCursor() {
    return flag("cursor_flag");
  }

  /** Looks at the screen until it is as wanted, and returns it; fails when it never is. */
  String await(String what, Duration limit, Predicate<String> wanted) {
    long end = System.nanoTime() + limit.toNanos();
    String screen = screen();
    while (!wanted.test(screen)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not in " + limit.toMillis() + " ms: " + what + "\n" + screen);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
      screen = screen();
    }
    return screen;
  }

  private boolean flag(String name) {
    return tmux("display-message", "-p", "#{" + name + "}").strip().equals("1");
  }

  private String tmux(String... arguments) {
    var command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(command + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    tmux("kill-server");
  }
}
