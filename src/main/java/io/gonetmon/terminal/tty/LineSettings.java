package io.gonetmon.terminal.tty;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A terminal's line settings, as the C library's {@code struct termios} on Linux has them. */
final class LineSettings {
  private static final int ROOM = 256;
  private static final int INPUT_FLAGS = 0;
  private static final int LOCAL_FLAGS = 12;
  private static final int CONTROL_CHARACTERS = 17;

  private static final int ICRNL = 0x100;
  private static final int IXON = 0x400;
  private static final int ICANON = 0x2;
  private static final int ECHO = 0x8;
  private static final int VQUIT = 1;
  private static final int VTIME = 5;
  private static final int VMIN = 6;

  private static final int NOW = 0;

  private final byte[] termios;

  private LineSettings(byte[] termios) {
    this.termios = termios;
  }

  static LineSettings of(int fd) throws IOException {
    var termios = new byte[ROOM];
    if (LibC.tcgetattr(fd, termios) != 0) {
      throw new IOException("standard input is not a terminal");
    }
    return new LineSettings(termios);
  }

  /**
   * The same settings, but each key is handed over at once and unseen. Ctrl+C and Ctrl+Z stay
   * signals; Ctrl+S and Ctrl+\ would only spoil the screen.
   */
  LineSettings raw() {
    byte[] raw = Arrays.copyOf(termios, termios.length);
    var flags = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
    flags.putInt(INPUT_FLAGS, (flags.getInt(INPUT_FLAGS) & ~IXON) | ICRNL);
    flags.putInt(LOCAL_FLAGS, flags.getInt(LOCAL_FLAGS) & ~(ICANON | ECHO));
    raw[CONTROL_CHARACTERS + VQUIT] = 0;
    raw[CONTROL_CHARACTERS + VTIME] = 0;
    raw[CONTROL_CHARACTERS + VMIN] = 1;
    return new LineSettings(raw);
  }

  /** Gives the terminal these settings; one that is gone refuses them, and needs none. */
  void apply(int fd) {
    LibC.tcsetattr(fd, NOW, Arrays.copyOf(termios, termios.length));
  }
}
