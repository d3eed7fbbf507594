package io.gonetmon.capture;

import io.gonetmon.capture.queue.CaptureQueue;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.Optional;

/** Where packets come from in a run: the interfaces of the machine, or a file. */
public interface Capture {

  /** Opens what the settings name. Nothing is collected before {@link #start}. */
  static Capture open(CaptureSettings settings, CaptureQueue queue) throws CaptureException {
    return settings.file().isPresent()
        ? new Replay(settings.file().get(), settings, queue)
        : new LiveCapture(settings, queue);
  }

  /** The names of what is captured on. */
  List<String> links();

  /**
   * Starts the collectors; a fault of the program's in one of their threads goes to {@code faults}.
   */
  void start(UncaughtExceptionHandler faults);

  /**
   * Captures what passes another filter from now on. May be called from any thread.
   *
   * @return why that is impossible, in a sentence; empty when it is done
   */
  String watch(String filter);

  /** Waits for the end, if there is one by itself, as of a file. */
  void await() throws InterruptedException;

  /** Ends the collectors, and then the queue. */
  void stop() throws InterruptedException;

  /** Why a file could not be read to its end, if so. */
  Optional<String> failure();
}
