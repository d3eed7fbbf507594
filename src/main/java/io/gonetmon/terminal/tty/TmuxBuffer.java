package io.gonetmon.terminal.tty;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buffer of tmux, from which it pastes, and which it passes on to the clipboard. Unless its
 * user has changed that, tmux takes a text for it from its own command only.
 */
final class TmuxBuffer {
  private static final Logger LOG = LoggerFactory.getLogger(TmuxBuffer.class);
  private static final long LIMIT_MILLIS = 500;

  private TmuxBuffer() {}

  /** Returns whether it has taken the text. */
  static boolean take(byte[] text) {
    try {
      Process tmux =
          new ProcessBuilder("tmux", "load-buffer", "-w", "-")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream in = tmux.getOutputStream()) {
        in.write(text);
      }
      return ended(tmux) && tmux.exitValue() == 0;
    } catch (IOException noTmux) {
      LOG.debug("tmux takes no text", noTmux);
      return false;
    }
  }

  private static boolean ended(Process tmux) {
    try {
      return tmux.waitFor(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      tmux.destroy();
    }
  }
}
