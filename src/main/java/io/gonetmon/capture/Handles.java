package io.gonetmon.capture;

import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.capture.file.CaptureFileException;
import io.gonetmon.capture.file.PacketFile;
import io.gonetmon.capture.filter.FilterException;
import io.gonetmon.capture.filter.KernelFilter;
import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.capture.pcap.PacketPull;
import io.gonetmon.capture.pcap.PacketSocket;
import java.nio.file.Path;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.BlockingMode;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens interfaces and capture files, filtered and of a link type that can be decoded. */
final class Handles {
  private static final Logger LOG = LoggerFactory.getLogger(Handles.class);
  private static final int PERMISSION_DENIED = -8;
  private static final int NO_SUCH_DEVICE = -5;

  /**
   * Shows each packet twice, and libpcap drops the one that goes out; if the kernel need not copy
   * it, twice as much fits the buffer.
   */
  private static final String LOOPBACK = "lo";

  private static final int BUFFER_TIMEOUT_MILLIS = 50;

  /** How long the kernel may hold a packet back before it can be read, and a little more. */
  static final long HOLDING_NANOS = 3 * BUFFER_TIMEOUT_MILLIS * 1_000_000L;

  private Handles() {}

  /** Opens an interface; reading from it never blocks. */
  static PacketHandle live(String name, CaptureSettings settings) throws CaptureException {
    PcapHandle handle = openLive(name, settings);
    return new LibpcapHandle(
        handle,
        PacketFilter.afterKernel(settings.filter()),
        PacketSocket.of(handle),
        PacketPull.of(handle));
  }

  static PcapHandle openLive(String name, CaptureSettings settings) throws CaptureException {
    PromiscuousMode mode =
        settings.promiscuous() ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS;
    try {
      PcapHandle handle =
          new PcapHandle.Builder(name)
              .snaplen(settings.snaplenBytes())
              .promiscuousMode(mode)
              .timeoutMillis(BUFFER_TIMEOUT_MILLIS)
              .bufferSize(settings.bufferBytes())
              .timestampPrecision(TimestampPrecision.NANO)
              .build();
      prepare(handle, name, settings);
      nonBlocking(handle);
      if (name.equals(LOOPBACK)) {
        PacketSocket.of(handle).ifPresent(PacketSocket::ignoreOutgoing);
      }
      return handle;
    } catch (PcapNativeException e) {
      throw refusal(name, e);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw Interfaces.noLibrary(e);
    }
  }

  private static void nonBlocking(PcapHandle handle) throws PcapNativeException {
    try {
      handle.setBlockingMode(BlockingMode.NONBLOCKING);
    } catch (NotOpenException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CaptureException refusal(String name, PcapNativeException e) {
    Integer code = e.getReturnCode();
    boolean denied = code != null && code == PERMISSION_DENIED;
    if (denied || String.valueOf(e.getMessage()).contains("not permitted")) {
      return new NoRightsException(name, e);
    }
    String reason = code != null && code == NO_SUCH_DEVICE ? "no such interface" : e.getMessage();
    return new CaptureException("Cannot capture on " + name + ": " + reason + ".", e);
  }

  /** Opens a capture file; {@code -} is standard input. */
  static PacketHandle file(Path file, String filter) throws CaptureException {
    PacketFilter packets = filter(filter);
    try {
      PacketFile opened =
          file.toString().equals("-") ? PacketFile.standardInput() : PacketFile.open(file);
      return new FileHandle(opened, packets);
    } catch (CaptureFileException e) {
      throw new CaptureException(e.getMessage(), e);
    }
  }

  /** Compiles a filter, which needs no privilege. */
  static PacketFilter filter(String filter) throws CaptureException {
    try {
      return PacketFilter.of(filter);
    } catch (FilterException e) {
      throw new BadFilterException(filter, e.getMessage(), e);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw Interfaces.noLibrary(e);
    }
  }

  private static void prepare(PcapHandle handle, String name, CaptureSettings settings)
      throws CaptureException {
    LinkType link = LinkType.of(handle.getDlt().value());
    if (link == null) {
      handle.close();
      throw new CaptureException(
          "%s has link type %s, which gonetmon cannot decode.".formatted(name, handle.getDlt()));
    }
    try {
      handle.setFilter(settings.filter(), BpfCompileMode.OPTIMIZE);
      widen(handle, settings);
    } catch (PcapNativeException | NotOpenException e) {
      handle.close();
      throw new BadFilterException(settings.filter(), libraryWords(e), e);
    }
  }

  /** Some link types know no tags: there the filter stays as it is. */
  private static void widen(PcapHandle handle, CaptureSettings settings) throws NotOpenException {
    String filter = settings.filter();
    if (!PacketFilter.afterKernel(filter).decides()) {
      return;
    }
    try {
      handle.setFilter(KernelFilter.of(filter, settings.tunnels()), BpfCompileMode.OPTIMIZE);
    } catch (PcapNativeException e) {
      LOG.debug("The filter cannot be widened: {}", libraryWords(e));
    }
  }

  static String libraryWords(Exception e) {
    return String.valueOf(e.getMessage())
        .replaceFirst("^Error occurred( in pcap_compile)?: ", "")
        .strip();
  }
}
