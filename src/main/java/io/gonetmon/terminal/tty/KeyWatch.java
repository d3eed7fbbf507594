package io.gonetmon.terminal.tty;

import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that notices when something is typed, so that nobody has to look many times a second.
 * It reads nothing.
 */
final class KeyWatch implements Runnable {
  private static final int FOR_EVER = -1;
  private static final NativeLong ONE = new NativeLong(1);
  private static final short POLLIN = 1;

  /** What is typed takes a moment to be read. */
  private static final long READING_NANOS = 20_000_000;

  private final int descriptor;
  private final Runnable onInput;

  private KeyWatch(int descriptor, Runnable onInput) {
    this.descriptor = descriptor;
    this.onInput = onInput;
  }

  /** Calls {@code onInput}, on a thread of its own, while there is something to read. */
  static void start(int descriptor, Runnable onInput) {
    Thread thread = new Thread(new KeyWatch(descriptor, onInput), "keys");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    while (awaitInput()) {
      onInput.run();
      LockSupport.parkNanos(READING_NANOS);
    }
    onInput.run();
  }

  /** Waits until there is something to read; false when the terminal is gone. */
  private boolean awaitInput() {
    byte[] polled = new byte[8];
    ByteBuffer fields = ByteBuffer.wrap(polled).order(ByteOrder.nativeOrder());
    fields.putInt(0, descriptor).putShort(4, POLLIN);
    int ready = LibC.poll(polled, ONE, FOR_EVER);
    return ready < 0 || fields.getShort(6) == POLLIN;
  }
}
