package io.gonetmon.capture.filter;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Optional;

/** Compiles filters by libpcap, which needs no privilege. May be used by any thread. */
final class FilterCompiler {
  private static final int MOST_BYTES = 262_144;
  private static final int UNKNOWN_NETMASK = 0xffff_ffff;
  private static final int INSTRUCTION_BYTES = 8;

  private static final int LOAD_FROM_PACKET = 0x20;

  /** From here on, offsets mean what is known of a packet beside its bytes. */
  private static final int KERNEL_OFFSET = -0x1000;

  /** A count, aligned, and the address of the instructions. */
  private static final int PROGRAM_BYTES = 2 * Native.POINTER_SIZE;

  private final Function openDead;
  private final Function compile;
  private final Function error;
  private final Function free;
  private final Function close;

  /**
   * @throws UnsatisfiedLinkError when there is no libpcap
   */
  FilterCompiler() {
    NativeLibrary library =
        NativeLibrary.getInstance(System.getProperty("org.pcap4j.core.pcapLibName", "pcap"));
    openDead = library.getFunction("pcap_open_dead");
    compile = library.getFunction("pcap_compile");
    error = library.getFunction("pcap_geterr");
    free = library.getFunction("pcap_freecode");
    close = library.getFunction("pcap_close");
  }

  /**
   * Compiles a filter for frames of a link type.
   *
   * @param link its number in the library
   * @throws FilterException with the library's reason why it does not compile
   */
  FilterProgram compile(String filter, int link) throws FilterException {
    Pointer handle = openDead.invokePointer(new Object[] {link, MOST_BYTES});
    Memory program = new Memory(PROGRAM_BYTES);
    program.clear();
    try {
      Object[] arguments = {handle, program, filter, 1, UNKNOWN_NETMASK};
      if (compile.invokeInt(arguments) != 0) {
        throw new FilterException(error.invokePointer(new Object[] {handle}).getString(0).strip());
      }
      try {
        return read(program);
      } finally {
        free.invokeVoid(new Object[] {program});
      }
    } finally {
      close.invokeVoid(new Object[] {handle});
    }
  }

  /** The same, or nothing where it does not compile. */
  Optional<FilterProgram> tryToCompile(String filter, int link) {
    try {
      return Optional.of(compile(filter, link));
    } catch (FilterException e) {
      return Optional.empty();
    }
  }

  private static FilterProgram read(Memory program) throws FilterException {
    int count = program.getInt(0);
    Pointer instructions = program.getPointer(Native.POINTER_SIZE);
    int[] codes = new int[count];
    int[] jumpsIfTrue = new int[count];
    int[] jumpsIfFalse = new int[count];
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      long at = (long) i * INSTRUCTION_BYTES;
      codes[i] = instructions.getShort(at) & 0xffff;
      jumpsIfTrue[i] = instructions.getByte(at + 2) & 0xff;
      jumpsIfFalse[i] = instructions.getByte(at + 3) & 0xff;
      values[i] = instructions.getInt(at + 4);
      if ((codes[i] & 0xe7) == LOAD_FROM_PACKET && values[i] < 0 && values[i] >= KERNEL_OFFSET) {
        throw new FilterException("it asks for what only the kernel knows of a packet");
      }
    }
    return new FilterProgram(codes, jumpsIfTrue, jumpsIfFalse, values);
  }
}
