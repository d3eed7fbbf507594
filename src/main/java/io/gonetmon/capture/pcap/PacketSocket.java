package io.gonetmon.capture.pcap;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import org.pcap4j.core.PcapHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernel's end of a live handle on Linux (packet(7)), for what libpcap has no call: which
 * packets are copied, and how much of them, changed without losing one.
 */
public final class PacketSocket {
  private static final int SOL_SOCKET = 1;
  private static final int SO_ATTACH_FILTER = 26;
  private static final int SO_GET_FILTER = SO_ATTACH_FILTER;
  private static final int SOL_PACKET = 263;
  private static final int PACKET_IGNORE_OUTGOING = 23;

  private static final short POLLIN = 1;

  /** A descriptor of 32 bits, then events that are asked for and that there are, of 16 each. */
  private static final int POLL_BYTES = 8;

  private static final int EVENTS_OFFSET = 4;

  /** One instruction of a filter: a code of 16 bits, two jumps of 8, and a value of 32. */
  private static final int INSTRUCTION_BYTES = 8;

  private static final int VALUE_OFFSET = 4;
  private static final int MOST_INSTRUCTIONS = 4096;
  private static final short RETURN_VALUE = 0x06;

  /** The length and the address of a filter, aligned. */
  private static final int PROGRAM_BYTES = 2 * Native.POINTER_SIZE;

  private static final Logger LOG = LoggerFactory.getLogger(PacketSocket.class);

  /** Nothing where they cannot be had: then all is captured as libpcap does it by itself. */
  private static final Optional<Calls> CALLS =
      Platform.isLinux() ? Calls.find("handle", "pcap", "c") : Optional.empty();

  private final Calls calls;
  private final int descriptor;
  private final Memory poll = new Memory(POLL_BYTES);

  /** The calls that are needed. */
  record Calls(
      HandlePointer pointer,
      Function fileno,
      Function getsockopt,
      Function setsockopt,
      Function poll) {

    /** Finds them, or logs what is not there. */
    static Optional<Calls> find(String field, String pcap, String c) {
      try {
        return HandlePointer.find(field).map(pointer -> of(pointer, pcap, c));
      } catch (RuntimeException | LinkageError e) {
        LOG.warn(
            "Cannot access the capture socket; continuing without its optimisations: {}",
            e.toString());
        return Optional.empty();
      }
    }

    private static Calls of(HandlePointer pointer, String pcap, String c) {
      return new Calls(
          pointer,
          Function.getFunction(pcap, "pcap_fileno"),
          Function.getFunction(c, "getsockopt"),
          Function.getFunction(c, "setsockopt"),
          Function.getFunction(c, "poll"));
    }

    /** The descriptor of a handle's socket, or a negative number. */
    int descriptor(PcapHandle handle) {
      return call(fileno, pointer.of(handle));
    }
  }

  private PacketSocket(Calls calls, int descriptor) {
    this.calls = calls;
    this.descriptor = descriptor;
    poll.clear();
    poll.setInt(0, descriptor);
    poll.setShort(EVENTS_OFFSET, POLLIN);
  }

  /** The socket of a handle, where there is one. */
  public static Optional<PacketSocket> of(PcapHandle handle) {
    if (CALLS.isEmpty()) {
      return Optional.empty();
    }
    int descriptor = CALLS.get().descriptor(handle);
    return descriptor < 0
        ? Optional.empty()
        : Optional.of(new PacketSocket(CALLS.get(), descriptor));
  }

  /** Spares the copies of packets that go out, where the kernel can (since 4.20). */
  public void ignoreOutgoing() {
    try (Memory on = new Memory(Integer.BYTES)) {
      on.setInt(0, 1);
      if (!set(SOL_PACKET, PACKET_IGNORE_OUTGOING, on, Integer.BYTES)) {
        LOG.info("The kernel cannot skip outgoing packets on loopback");
      }
    }
  }

  /**
   * Copies at most so many bytes of each packet that passes the filter from now on; false where
   * there is no filter that can be changed.
   */
  public boolean copyAtMost(int bytes) {
    try (Memory filter = new Memory((long) MOST_INSTRUCTIONS * INSTRUCTION_BYTES);
        Memory program = new Memory(PROGRAM_BYTES)) {
      int instructions = read(filter);
      for (long at = 0; at < (long) instructions * INSTRUCTION_BYTES; at += INSTRUCTION_BYTES) {
        if (filter.getShort(at) == RETURN_VALUE && filter.getInt(at + VALUE_OFFSET) != 0) {
          filter.setInt(at + VALUE_OFFSET, bytes);
        }
      }
      program.clear();
      program.setShort(0, (short) instructions);
      program.setPointer(Native.POINTER_SIZE, filter);
      return instructions > 0 && set(SOL_SOCKET, SO_ATTACH_FILTER, program, PROGRAM_BYTES);
    }
  }

  /** Sleeps until there is something to read, or an error; false after {@code millis} without. */
  public boolean await(int millis) {
    return call(calls.poll(), poll, new NativeLong(1), millis) != 0;
  }

  /** The number of instructions; 0 without a filter. */
  private int read(Memory filter) {
    var length = new IntByReference(MOST_INSTRUCTIONS);
    int result = call(calls.getsockopt(), descriptor, SOL_SOCKET, SO_GET_FILTER, filter, length);
    return result < 0 ? 0 : length.getValue();
  }

  private boolean set(int level, int name, Memory value, int bytes) {
    return call(calls.setsockopt(), descriptor, level, name, value, bytes) == 0;
  }

  private static int call(Function function, Object... arguments) {
    return function.invokeInt(arguments);
  }
}
