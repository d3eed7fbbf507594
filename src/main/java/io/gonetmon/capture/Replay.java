package io.gonetmon.capture;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads packets from a capture file, or from standard input, to its end. */
final class Replay implements Capture {
  private static final long JOIN_MILLIS = 500;

  private final Collector collector;
  private final Thread thread;
  private final CaptureQueue queue;

  Replay(Path file, CaptureSettings settings, CaptureQueue queue) throws CaptureException {
    boolean pipe = file.toString().equals("-");
    var source = pipe ? Collector.Source.PIPE : Collector.Source.FILE;
    String name = pipe ? "standard input" : String.valueOf(file.getFileName());
    PacketHandle handle = Handles.file(file, settings.filter());
    this.collector = new Collector(name, handle, source, settings, queue, CollectorClock.SYSTEM);
    this.thread = new Thread(collector, "collector-file");
    this.queue = queue;
    thread.setDaemon(true);
  }

  @Override
  public List<String> links() {
    return List.of(collector.link());
  }

  @Override
  public void start(UncaughtExceptionHandler faults) {
    thread.setUncaughtExceptionHandler(faults);
    thread.start();
  }

  @Override
  public void await() throws InterruptedException {
    thread.join();
  }

  @Override
  public void stop() throws InterruptedException {
    collector.stop();
    thread.join(JOIN_MILLIS);
    queue.put(new CaptureEvent.End());
  }

  @Override
  public Optional<String> failure() {
    return collector.failure().map(why -> collector.link() + ": " + why);
  }
}
