package io.gonetmon.os;

import com.sun.jna.Function;
import java.util.Optional;

/** The kernel's numbers for network interfaces, in the network namespace of this process. */
public final class InterfaceIndex {
  /** Nothing where it cannot be had: then interfaces are known by their names alone. */
  private static final Optional<Function> CALL = find();

  private InterfaceIndex() {}

  private static Optional<Function> find() {
    try {
      return Optional.of(Function.getFunction("c", "if_nametoindex"));
    } catch (LinkageError e) {
      return Optional.empty();
    }
  }

  /** The number of an interface; 0 when there is none. */
  public static int of(String name) {
    return CALL.map(call -> call.invokeInt(new Object[] {name})).orElse(0);
  }
}
