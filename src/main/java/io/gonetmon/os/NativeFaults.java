package io.gonetmon.os;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import java.util.function.Consumer;

/**
 * Errors where a native library calls the program, which would be ignored. Exceptions are: a packet
 * with an invalid time is one to the capture library, and is counted where packets are.
 */
public final class NativeFaults {
  private NativeFaults() {}

  /** From now on they are given to {@code faults}, on the thread on which they happen. */
  public static void to(Consumer<Throwable> faults) {
    try {
      Callback.UncaughtExceptionHandler usual = Native.getCallbackExceptionHandler();
      Native.setCallbackExceptionHandler(
          (callback, fault) -> {
            if (fault instanceof Error) {
              faults.accept(fault);
            } else {
              usual.uncaughtException(callback, fault);
            }
          });
    } catch (LinkageError e) {
      return; // Where no native library may be loaded, none calls.
    }
  }
}
