package io.gonetmon.capture;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The machine's network interfaces. */
interface Devices {
  /** For each the kernel takes a while, in which it mostly waits. */
  int OPENED_AT_ONCE = 16;

  /**
   * An interface as it is now.
   *
   * @param index the kernel's number for it, which it keeps when it is renamed; 0 when unknown
   */
  record Device(String name, int index, boolean up) {}

  /**
   * What came of opening an interface: a handle, or why not.
   *
   * @param handle null when it was refused
   * @param refusal null when it was opened
   */
  record Opening(String name, PacketHandle handle, CaptureException refusal) {}

  /** All of them, up or not, in the order in which the system lists them. */
  List<Device> all() throws CaptureException;

  /**
   * Opens an interface; reading from it never blocks. May be called by several threads at once.
   *
   * @param bufferBytes the kernel's buffer
   */
  PacketHandle open(String name, int bufferBytes) throws CaptureException;

  /** How many more the limit of open files leaves room for. */
  int room();

  /** Refuses a filter that does not compile; needs no privilege. */
  void requireFilter() throws CaptureException;

  /** Opens interfaces, many at a time; the results are in their order. */
  default List<Opening> openAll(List<String> names, int bufferBytes) {
    if (names.size() == 1) {
      return List.of(opening(names.get(0), bufferBytes));
    }
    ExecutorService threads = Executors.newFixedThreadPool(OPENED_AT_ONCE);
    try {
      var openings =
          names.stream()
              .map(name -> CompletableFuture.supplyAsync(() -> opening(name, bufferBytes), threads))
              .toList();
      return openings.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private Opening opening(String name, int bufferBytes) {
    try {
      return new Opening(name, open(name, bufferBytes), null);
    } catch (CaptureException e) {
      return new Opening(name, null, e);
    }
  }
}
