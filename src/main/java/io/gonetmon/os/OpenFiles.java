package io.gonetmon.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many more files this process may open, as Linux reports it. */
public final class OpenFiles {
  private static final Path SELF = Path.of("/proc/self");
  private static final String LIMIT = "Max open files";

  /** For the log, the terminal, what the JVM loads, and what is open only for a moment. */
  private static final int RESERVE = 24;

  private OpenFiles() {}

  /** How many may still be opened, but for a reserve; very many when that is unknown. */
  public static int left() {
    try (var open = Files.list(SELF.resolve("fd"))) {
      long limit = limit(Files.readString(SELF.resolve("limits"), StandardCharsets.US_ASCII));
      return (int) Math.max(0, Math.min(Integer.MAX_VALUE, limit - RESERVE - open.count()));
    } catch (IOException | UncheckedIOException | NumberFormatException e) {
      return Integer.MAX_VALUE; // Not on Linux.
    }
  }

  /** The limit in the text of {@code /proc/self/limits} that is in force. */
  static long limit(String limits) {
    return limits
        .lines()
        .filter(line -> line.startsWith(LIMIT))
        .map(line -> line.substring(LIMIT.length()).strip().split(" ", 2)[0])
        .filter(word -> !word.equals("unlimited"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
