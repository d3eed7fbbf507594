package io.gonetmon.terminal.tty;

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
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The terminal on standard input and output, on Linux. Confined to the sink's thread, but for
 * {@link #restore()}.
 */
public final class Tty extends ANSITerminal {
  private static final int IN = 0;
  private static final int OUT = 1;
  private static final int INPUT_QUEUE = 0;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final NativeLong TIOCGWINSZ = new NativeLong(0x5413);
  private static final TerminalSize UNKNOWN = new TerminalSize(80, 24);
  private static final byte[] LEAVE =
      "\033[?2004l\033[?1006;1002;1000l\033[0m\033[?25h\033[?1049l"
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENTER =
      "\033[?1049h\033[?25l\033[?2004h".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PASTE_IN_BRACKETS = "\033[?2004h".getBytes(StandardCharsets.US_ASCII);

  private final InputStream input;
  private final LineSettings before;
  private final AtomicBoolean restored = new AtomicBoolean();

  /** Whether the terminal is lent to others, while the program is stopped. */
  private volatile boolean lent;

  private TextColor foreground = TextColor.ANSI.DEFAULT;
  private TextColor background = TextColor.ANSI.DEFAULT;

  private Tty(InputStream input, Charset charset, LineSettings before) {
    super(
        input,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES),
        charset);
    this.input = input;
    this.before = before;
  }

  /** Takes the terminal over: from here on it must be restored. */
  public static Tty open(Map<String, String> environment) throws IOException {
    LineSettings before = LineSettings.of(IN);
    var tty = new Tty(new FileInputStream(FileDescriptor.in), charset(environment), before);
    before.raw().apply(IN);
    return tty;
  }

  /** Whether there is a terminal to draw on and one to read keys from. */
  public static boolean available(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    return Platform.isLinux()
        && !term.isEmpty()
        && !term.equals("dumb")
        && LibC.isatty(IN) == 1
        && isOutput();
  }

  /** Whether standard output is a terminal of any kind. */
  public static boolean isOutput() {
    return LibC.isatty(OUT) == 1;
  }

  /** UTF-8 if the locale says so, else ASCII, which every terminal knows. */
  public static Charset charset(Map<String, String> environment) {
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

  /** Sends nothing when it is the same, so that without colours no sequence speaks of them. */
  @Override
  public void setForegroundColor(TextColor color) throws IOException {
    if (!color.equals(foreground)) {
      foreground = color;
      super.setForegroundColor(color);
    }
  }

  @Override
  public void setBackgroundColor(TextColor color) throws IOException {
    if (!color.equals(background)) {
      background = color;
      super.setBackgroundColor(color);
    }
  }

  @Override
  public void resetColorAndSGR() throws IOException {
    foreground = TextColor.ANSI.DEFAULT;
    background = TextColor.ANSI.DEFAULT;
    super.resetColorAndSGR();
  }

  @Override
  public void enterPrivateMode() throws IOException {
    super.enterPrivateMode();
    writeToTerminal(PASTE_IN_BRACKETS);
  }

  @Override
  protected void writeToTerminal(byte... bytes) throws IOException {
    if (!restored.get() && !lent) {
      super.writeToTerminal(bytes);
    }
  }

  public Device device() {
    return new Device(
        this,
        input,
        sequences(),
        System::nanoTime,
        onInput -> KeyWatch.start(IN, onInput),
        this::restore);
  }

  private OutputStream sequences() {
    return new OutputStream() {
      @Override
      public void write(int part) throws IOException {
        writeToTerminal((byte) part);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        writeToTerminal(Arrays.copyOfRange(bytes, from, from + length));
      }

      @Override
      public void flush() throws IOException {
        Tty.this.flush();
      }
    };
  }

  @Override
  public void flush() throws IOException {
    if (!restored.get() && !lent) {
      super.flush();
    }
  }

  /**
   * Gives the terminal back as it was. May be called by any thread and more than once: it waits for
   * no lock, and nothing is drawn after it.
   */
  public void restore() {
    if (restored.compareAndSet(false, true)) {
      leave();
    }
  }

  /** Gives the terminal back while the program is stopped, and takes it over again after that. */
  public void lendWhenStopped(Runnable onReturn) {
    Suspension.arm(
        this::lend,
        () -> {
          takeBack();
          onReturn.run();
        });
  }

  private void lend() {
    if (!restored.get()) {
      lent = true;
      leave();
    }
  }

  private void takeBack() {
    if (lent) {
      before.raw().apply(IN);
      LibC.write(OUT, ENTER, new NativeLong(ENTER.length));
      lent = false;
      if (restored.get()) {
        leave();
      }
    }
  }

  private void leave() {
    LibC.write(OUT, LEAVE, new NativeLong(LEAVE.length));
    LibC.tcflush(IN, INPUT_QUEUE);
    before.apply(IN);
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
