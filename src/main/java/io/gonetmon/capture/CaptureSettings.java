package io.gonetmon.capture;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.bound.Range;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is captured, and how.
 *
 * @param interfaces names of the interfaces to capture on; empty for all that are up
 * @param file a capture file to replay instead; {@code -} is standard input
 * @param filter a BPF expression
 * @param snaplenBytes how much of each frame is captured at most
 * @param bufferBytes the kernel's buffer for each interface
 * @param queueBytes of packets that wait for the monitor
 * @param tunnels whether tunnels are captured that may hold what the filter asks for
 * @param look whether to look where HTTP is when no packet passes the filter
 */
public record CaptureSettings(
    List<String> interfaces,
    Optional<Path> file,
    String filter,
    int snaplenBytes,
    boolean promiscuous,
    int bufferBytes,
    int queueBytes,
    boolean tunnels,
    boolean look) {
  public static final String DEFAULT_FILTER = "tcp and port 80";

  private static final Range SNAPLEN = new Range(64, 262_144);
  private static final Range QUEUE = new Range(1 << 20, 1 << 30);

  /** All interfaces that are up, with the defaults of the command line. */
  public static final CaptureSettings DEFAULT =
      new CaptureSettings(
          List.of(),
          Optional.empty(),
          DEFAULT_FILTER,
          262_144,
          false,
          16 << 20,
          HeapShare.QUEUE.fitting(32 << 20, 1),
          false,
          true);

  public CaptureSettings {
    QUEUE.require("max-queue", queueBytes);
    HeapShare.QUEUE.require("max-queue", queueBytes, 1);
    interfaces = List.copyOf(interfaces);
    if (interfaces.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("the name of an interface must not be empty");
    }
    if (file.isPresent() && file.get().toString().isEmpty()) {
      throw new IllegalArgumentException("the name of the file to read must not be empty");
    }
    SNAPLEN.require("snaplen", snaplenBytes);
    if (bufferBytes < 1 << 16 || bufferBytes > 1 << 30) {
      throw new IllegalArgumentException("buffer-size must be 64k to 1g, was " + bufferBytes);
    }
  }

  /** Whether packets come from interfaces as they pass, rather than from a file. */
  public boolean live() {
    return file.isEmpty();
  }

  /** The same with another buffer of the kernel's. */
  CaptureSettings withBufferBytes(int bytes) {
    return new CaptureSettings(
        interfaces, file, filter, snaplenBytes, promiscuous, bytes, queueBytes, tunnels, look);
  }

  /** For all that a file holds. */
  public CaptureSettings reading(Path capture) {
    return new CaptureSettings(
        List.of(),
        Optional.of(capture),
        "",
        snaplenBytes,
        promiscuous,
        bufferBytes,
        queueBytes,
        tunnels,
        false);
  }

  /** The same with another filter. */
  CaptureSettings watching(String otherFilter) {
    return new CaptureSettings(
        interfaces,
        file,
        otherFilter,
        snaplenBytes,
        promiscuous,
        bufferBytes,
        queueBytes,
        tunnels,
        look);
  }

  /** The same for a short look at the heads of other packets. */
  CaptureSettings forLook(String otherFilter, int headBytes) {
    return new CaptureSettings(
        interfaces,
        file,
        otherFilter,
        Math.min(headBytes, snaplenBytes),
        promiscuous,
        bufferBytes,
        queueBytes,
        true,
        look);
  }
}
