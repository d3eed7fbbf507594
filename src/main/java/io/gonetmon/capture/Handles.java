package io.gonetmon.capture;

import io.gonetmon.capture.decode.LinkType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.BlockingMode;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.Pcaps;
import org.pcap4j.packet.namednumber.DataLinkType;

/** Opens interfaces and capture files, filtered and of a link type that can be decoded. */
final class Handles {
  private static final int PERMISSION_DENIED = -8;
  private static final int NO_SUCH_DEVICE = -5;

  /**
   * Shows each packet twice, and libpcap drops the one that goes out; if the kernel need not copy
   * it, twice as much fits the buffer.
   */
  private static final String LOOPBACK = "lo";

  private static final int MOST_BYTES = 262_144;
  private static final int BUFFER_TIMEOUT_MILLIS = 50;

  /** How long the kernel may hold a packet back before it can be read, and a little more. */
  static final long HOLDING_NANOS = 3 * BUFFER_TIMEOUT_MILLIS * 1_000_000L;

  private Handles() {}

  /** Opens an interface; reading from it never blocks. */
  static PacketHandle live(String name, CaptureSettings settings) throws CaptureException {
    PcapHandle handle = openLive(name, settings);
    return new LibpcapHandle(handle, PacketSocket.of(handle));
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
      prepare(handle, name, settings.filter());
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
    boolean standardInput = file.toString().equals("-");
    if (!standardInput) {
      requireReadable(file);
    }
    String name = standardInput ? "standard input" : file.toString();
    try {
      PcapHandle handle = Pcaps.openOffline(file.toString(), TimestampPrecision.NANO);
      prepare(handle, name, filter);
      return new LibpcapHandle(handle, Optional.empty());
    } catch (PcapNativeException e) {
      throw new CaptureException(
          "Cannot read %s as a capture file (%s); pcap and pcapng are supported."
              .formatted(name, libraryWords(e)),
          e);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw Interfaces.noLibrary(e);
    }
  }

  private static void requireReadable(Path file) throws CaptureException {
    if (!Files.exists(file)) {
      throw new CaptureException(
          "No such file: %s; give --read the path of a capture file.".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new CaptureException(
          "%s is a directory; give --read the path of a capture file.".formatted(file));
    }
    if (!Files.isReadable(file)) {
      throw new CaptureException(
          "No permission to read %s; change its permissions or read it as its owner."
              .formatted(file));
    }
  }

  /** Compiles a filter, which needs no privilege. */
  static void requireFilter(String filter) throws BadFilterException {
    try (PcapHandle dead = Pcaps.openDead(DataLinkType.EN10MB, MOST_BYTES)) {
      dead.compileFilter(filter, BpfCompileMode.OPTIMIZE, PcapHandle.PCAP_NETMASK_UNKNOWN).free();
    } catch (PcapNativeException | NotOpenException e) {
      throw new BadFilterException(filter, libraryWords(e), e);
    }
  }

  private static void prepare(PcapHandle handle, String name, String filter)
      throws CaptureException {
    LinkType link = LinkType.of(handle.getDlt().value());
    if (link == null) {
      handle.close();
      throw new CaptureException(
          "%s has link type %s, which gonetmon cannot decode.".formatted(name, handle.getDlt()));
    }
    try {
      handle.setFilter(filter, BpfCompileMode.OPTIMIZE);
    } catch (PcapNativeException | NotOpenException e) {
      handle.close();
      throw new BadFilterException(filter, libraryWords(e), e);
    }
  }

  static String libraryWords(Exception e) {
    return String.valueOf(e.getMessage())
        .replaceFirst("^Error occurred( in pcap_compile)?: ", "")
        .strip();
  }
}
