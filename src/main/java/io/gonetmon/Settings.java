package io.gonetmon;

import io.gonetmon.alert.AlertRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that the engine needs to know, checked.
 *
 * @param interfaces names of the interfaces to capture on; empty for all that are up
 * @param file a capture file to replay instead; {@code -} is standard input
 * @param filter a BPF expression
 * @param snaplenBytes how much of each frame is captured at most
 * @param bufferBytes the kernel's buffer for each interface
 * @param refresh the length of a window
 * @param timeout after which the run ends by itself; zero for never
 * @param pulses whether the sink lives between windows and wants a pulse each second
 */
public record Settings(
    List<String> interfaces,
    Optional<Path> file,
    String filter,
    int snaplenBytes,
    boolean promiscuous,
    int bufferBytes,
    Duration refresh,
    AlertRule alert,
    Duration timeout,
    boolean pulses,
    Limits limits) {

  public static final String DEFAULT_FILTER = "tcp and port 80";

  /** The defaults of the command line. */
  public static Settings defaults() {
    return new Settings(
        List.of(),
        Optional.empty(),
        DEFAULT_FILTER,
        262_144,
        false,
        16 << 20,
        Duration.ofSeconds(10),
        new AlertRule(7000, Duration.ofSeconds(120)),
        Duration.ZERO,
        false,
        Limits.DEFAULT);
  }

  public Settings {
    interfaces = List.copyOf(interfaces);
    if (interfaces.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("the name of an interface must not be empty");
    }
    if (file.isPresent() && file.get().toString().isEmpty()) {
      throw new IllegalArgumentException("the name of the file to read must not be empty");
    }
    require(snaplenBytes >= 64 && snaplenBytes <= 262_144, "snaplen", "64 to 262144", snaplenBytes);
    require(
        bufferBytes >= 1 << 16 && bufferBytes <= 1 << 30, "buffer-size", "64k to 1g", bufferBytes);
    require(
        !refresh.isNegative()
            && refresh.toSeconds() >= 1
            && refresh.compareTo(Duration.ofDays(1)) <= 0,
        "refresh",
        "1 second to 1 day",
        refresh.toSeconds());
    require(!timeout.isNegative(), "timeout", "0 seconds or more", timeout.toSeconds());
  }

  private static void require(boolean holds, String what, String range, long was) {
    if (!holds) {
      throw new IllegalArgumentException(what + " must be " + range + ", was " + was);
    }
  }
}
