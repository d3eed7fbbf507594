package io.gonetmon.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process may do, as Linux reports it. */
public final class Privileges {
  private static final Path SELF = Path.of("/proc/self");
  private static final String EFFECTIVE = "CapEff:";
  private static final long NET_RAW = 1 << 13;

  private Privileges() {}

  /** Whether the process has more privileges than capturing needs. */
  public static boolean exceedCapturing() {
    try (var lines = Files.lines(SELF.resolve("status"), StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith(EFFECTIVE))
          .map(line -> Long.parseUnsignedLong(line.substring(EFFECTIVE.length()).strip(), 16))
          .anyMatch(effective -> (effective & ~NET_RAW) != 0);
    } catch (IOException | UncheckedIOException e) {
      return false; // Not on Linux: nothing is known.
    }
  }

  /** Whether it runs as the user with this number. */
  public static boolean are(int user) throws IOException {
    return Files.getAttribute(SELF, "unix:uid").equals(user);
  }
}
