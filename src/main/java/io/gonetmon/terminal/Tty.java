package io.gonetmon.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The terminal on standard input and output, on Linux. Confined to the sink's thread, but for
 * {@link #restore()}.
 */
final class Tty extends ANSITerminal {
  private static final int IN = 0;
  private static final int OUT = 1;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final NativeLong TIOCGWINSZ = new NativeLong(0x5413);
  private static final TerminalSize UNKNOWN = new TerminalSize(80, 24);
  private static final byte[] LEAVE =
      "\033[0m\033[?25h\033[?1049l".getBytes(StandardCharsets.US_ASCII);

  private final LineSettings before;
  private final boolean colour;
  private final AtomicBoolean restored = new AtomicBoolean();

  private Tty(Charset charset, boolean colour, LineSettings before) {
    super(
        new FileInputStream(FileDescriptor.in),
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES),
        charset);
    this.colour = colour;
    this.before = before;
  }

  /** Takes the terminal over: from here on it must be restored. */
  static Tty open(Map<String, String> environment, boolean colour) throws IOException {
    LineSettings before = LineSettings.of(IN);
    var tty = new Tty(charset(environment), colour, before);
    before.raw().apply(IN);
    return tty;
  }

  /** Whether there is a terminal to draw on and one to read keys from. */
  static boolean available(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    return Platform.isLinux()
        && !term.isEmpty()
        && !term.equals("dumb")
        && LibC.isatty(IN) == 1
        && isOutput();
  }

  /** Whether standard output is a terminal of any kind. */
  static boolean isOutput() {
    return LibC.isatty(OUT) == 1;
  }

  /** UTF-8 if the locale says so, else ASCII, which every terminal knows. */
  static Charset charset(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("utf-8") || locale.contains("utf8")
            ? StandardCharsets.UTF_8
            : StandardCharsets.US_ASCII;
      }
    }
    return StandardCharsets.US_ASCII;
  }

  /** Asks the kernel, not the terminal, which may never answer. */
  @Override
  protected TerminalSize findTerminalSize() {
    var size = new byte[8];
    if (LibC.ioctl(OUT, TIOCGWINSZ, size) != 0) {
      return UNKNOWN;
    }
    var shorts = ByteBuffer.wrap(size).order(ByteOrder.nativeOrder());
    int rows = Short.toUnsignedInt(shorts.getShort(0));
    int columns = Short.toUnsignedInt(shorts.getShort(2));
    return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : UNKNOWN;
  }

  /** In one piece: Lanterna's own sends a NUL after a character of two bytes. */
  @Override
  public void putString(String string) throws IOException {
    writeToTerminal(string.getBytes(getCharset()));
  }

  @Override
  public void setForegroundColor(TextColor color) throws IOException {
    if (colour) {
      super.setForegroundColor(color);
    }
  }

  @Override
  public void setBackgroundColor(TextColor color) throws IOException {
    if (colour) {
      super.setBackgroundColor(color);
    }
  }

  @Override
  protected void writeToTerminal(byte... bytes) throws IOException {
    if (!restored.get()) {
      super.writeToTerminal(bytes);
    }
  }

  @Override
  public void flush() throws IOException {
    if (!restored.get()) {
      super.flush();
    }
  }

  /**
   * Gives the terminal back as it was. May be called by any thread and more than once: it waits for
   * no lock, and nothing is drawn after it.
   */
  void restore() {
    if (restored.compareAndSet(false, true)) {
      before.apply(IN);
      LibC.write(OUT, LEAVE, new NativeLong(LEAVE.length));
    }
  }

  @Override
  public void exitPrivateMode() {
    restore();
  }

  @Override
  public void close() {
    restore();
  }
}
