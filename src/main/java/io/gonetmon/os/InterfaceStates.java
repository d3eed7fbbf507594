package io.gonetmon.os;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which network interfaces there are, and which of them are up, in one cheap call: enough to know
 * when a thorough look is worth it (getifaddrs(3), in the network namespace of this process).
 */
public final class InterfaceStates {
  /** What a struct ifaddrs begins with: the next one, the name, the flags, the address. */
  private static final int NAME = Native.POINTER_SIZE;

  private static final int FLAGS = 2 * Native.POINTER_SIZE;
  private static final int ADDRESS = 3 * Native.POINTER_SIZE;

  /** Of a struct sockaddr_ll. */
  private static final int INDEX = 4;

  private static final short AF_PACKET = 17;
  private static final int IFF_UP = 1;

  /** Nothing where they cannot be had. */
  private final Optional<Function> list = find("getifaddrs");

  private final Optional<Function> free = find("freeifaddrs");

  private static Optional<Function> find(String name) {
    try {
      return Optional.of(Function.getFunction("c", name));
    } catch (LinkageError e) {
      return Optional.empty();
    }
  }

  /** A text that changes when they do; empty when it cannot be had. */
  public Optional<String> read() {
    if (list.isEmpty() || free.isEmpty()) {
      return Optional.empty();
    }
    var first = new PointerByReference();
    if (list.get().invokeInt(new Object[] {first}) != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(text(first.getValue()));
    } finally {
      free.get().invokeVoid(new Object[] {first.getValue()});
    }
  }

  private static String text(Pointer first) {
    var states = new TreeSet<String>();
    for (Pointer each = first; each != null; each = each.getPointer(0)) {
      Pointer address = each.getPointer(ADDRESS);
      if (address != null && address.getShort(0) == AF_PACKET) {
        String name = each.getPointer(NAME).getString(0);
        boolean up = (each.getInt(FLAGS) & IFF_UP) != 0;
        states.add(name + " " + address.getInt(INDEX) + (up ? " up" : " down"));
      }
    }
    return String.join("\n", states);
  }
}
