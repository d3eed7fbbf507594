package io.gonetmon.os;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Callback;
import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NativeFaultsTest {

  /** As {@code qsort} calls it. */
  interface Comparison extends Callback {
    int callback(Pointer one, Pointer other);
  }

  @Test
  void reachTheProgram() {
    List<Throwable> faults = new ArrayList<>();
    Callback.UncaughtExceptionHandler before = Native.getCallbackExceptionHandler();
    NativeFaults.to(faults::add);
    Comparison comparison =
        (one, other) -> {
          throw new StackOverflowError("in a callback");
        };
    try (var two = new Memory(2)) {
      Function.getFunction("c", "qsort")
          .invokeVoid(new Object[] {two, new NativeLong(2), new NativeLong(1), comparison});
    } finally {
      Native.setCallbackExceptionHandler(before);
    }

    assertThat(faults).singleElement().isInstanceOf(StackOverflowError.class);
  }
}
