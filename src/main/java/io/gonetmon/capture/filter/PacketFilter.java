package io.gonetmon.capture.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operator's filter (pcap-filter(7)) for frames of any link type, and for what is wrapped in
 * them. Confined to one thread.
 *
 * <p>It decides on the innermost packet. One that is met by the carrier instead, and would not be
 * by a plain TCP packet, such as {@code udp port 4789} or {@code vlan 7}, asks for all that the
 * carrier holds.
 */
public final class PacketFilter {
  private static final int ETHERNET = 1;

  /** Frames that begin with an IP header, as Linux numbers them in the library. */
  private static final int RAW = 12;

  /** And in files. */
  private static final int RAW_IN_FILES = 101;

  /** IPv6 has other numbers there on other systems, which frames do not say. */
  private static final Set<Integer> LOOPBACKS = Set.of(0, 108);

  private final String text;
  private final boolean afterKernel;
  private final boolean decides;
  private final FilterCompiler compiler;
  private final Map<Integer, Optional<FilterProgram>> byLink = new HashMap<>();
  private final Optional<FilterProgram> packets;
  private final boolean namesCarriers;
  private int lastLink = -1;
  private Optional<FilterProgram> last = Optional.empty();

  private PacketFilter(
      String text, boolean afterKernel, FilterCompiler compiler, Optional<FilterProgram> frames) {
    this.text = text;
    this.afterKernel = afterKernel;
    this.decides = frames.isPresent();
    this.compiler = compiler;
    this.packets = compiled(RAW);
    byte[] plain = plainFrame();
    this.namesCarriers =
        frames.isPresent() && !frames.get().accepts(plain, 0, plain.length, plain.length);
    byLink.put(ETHERNET, frames);
  }

  /**
   * A filter for all frames.
   *
   * @throws FilterException when it does not compile
   */
  public static PacketFilter of(String text) throws FilterException {
    var compiler = new FilterCompiler();
    return new PacketFilter(text, false, compiler, Optional.of(compiler.compile(text, ETHERNET)));
  }

  /**
   * A filter that the kernel has applied to all frames without tags and tunnels. What only the
   * kernel knows, such as the direction of a packet, cannot be asked again: then it passes all.
   */
  public static PacketFilter afterKernel(String text) {
    var compiler = new FilterCompiler();
    return new PacketFilter(text, true, compiler, compiler.tryToCompile(text, ETHERNET));
  }

  /** A TCP packet from nowhere to nowhere. */
  private static byte[] plainFrame() {
    byte[] frame = new byte[14 + 20 + 20];
    frame[12] = 0x08;
    frame[14] = 0x45;
    frame[17] = 40;
    frame[23] = 6;
    frame[46] = 0x50;
    return frame;
  }

  /** Whether it can be applied to more than what the kernel lets through by itself. */
  public boolean decides() {
    return decides;
  }

  /** Whether it can be asked about frames of a link, and not only about the packets in them. */
  public boolean knows(int link) {
    return of(link).isPresent();
  }

  /**
   * Whether it accepts a frame as it is.
   *
   * @param data holds what was captured of it, {@code captured} bytes from {@code from} on
   * @param wireBytes its length on the wire
   */
  public boolean accepts(int link, byte[] data, int from, int captured, int wireBytes) {
    Optional<FilterProgram> program = of(link);
    return !decides
        || (program.isPresent() && program.get().accepts(data, from, captured, wireBytes));
  }

  /**
   * Whether it accepts a frame that holds nothing but a packet, whose header comes after {@code
   * headerBytes} of the frame's own.
   */
  public boolean acceptsPlain(
      int link, byte[] data, int from, int captured, int wireBytes, int headerBytes) {
    if (afterKernel) {
      return true;
    }
    return of(link).isPresent()
        ? accepts(link, data, from, captured, wireBytes)
        : acceptsPacket(data, from + headerBytes, captured - headerBytes, wireBytes - headerBytes);
  }

  /** Whether it accepts the packet whose IP header is at {@code from}. */
  public boolean acceptsPacket(byte[] data, int from, int captured, int wireBytes) {
    return !decides
        || (packets.isPresent() && packets.get().accepts(data, from, captured, wireBytes));
  }

  /** Whether it accepts all that is wrapped in a frame. */
  public boolean acceptsCarrier(int link, byte[] data, int from, int captured, int wireBytes) {
    return (namesCarriers || packets.isEmpty()) && accepts(link, data, from, captured, wireBytes);
  }

  private Optional<FilterProgram> of(int link) {
    if (link != lastLink) {
      lastLink = link;
      last = byLink.computeIfAbsent(link, this::compiled);
    }
    return last;
  }

  /** Nothing where the filter has no meaning for the link type, or the library none of the link. */
  private Optional<FilterProgram> compiled(int link) {
    if (LOOPBACKS.contains(link)) {
      return Optional.empty();
    }
    return compiler.tryToCompile(text, link == RAW_IN_FILES ? RAW : link);
  }
}
