package io.gonetmon.os;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The system's log (syslog(3)), which Java cannot reach: it has no Unix datagrams. */
public final class SystemLog {
  private static final int LOG_PID = 1;
  private static final int LOG_DAEMON = 3 << 3;
  private static final int LOG_WARNING = 4;
  private static final int LOG_NOTICE = 5;

  /** Kept for ever, as the C library keeps its address. */
  private static final Memory NAME = text("gonetmon");

  private SystemLog() {}

  private static Memory text(String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
    Memory memory = new Memory(bytes.length);
    memory.write(0, bytes, 0, bytes.length);
    return memory;
  }

  /**
   * Writes a line.
   *
   * @throws IOException when the C library cannot be called
   */
  public static void write(boolean warning, String line) throws IOException {
    try {
      NativeLibrary library = NativeLibrary.getProcess();
      library.getFunction("openlog").invokeVoid(new Object[] {NAME, LOG_PID, LOG_DAEMON});
      library
          .getFunction("syslog")
          .invokeVoid(new Object[] {warning ? LOG_WARNING : LOG_NOTICE, "%s", text(line)});
    } catch (LinkageError e) {
      throw new IOException("the C library has no syslog", e);
    }
  }
}
