package io.gonetmon.capture;

import io.gonetmon.capture.look.Sentences;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads packets from a capture file, or from standard input, to its end. */
final class Replay implements Capture {
  private static final long JOIN_MILLIS = 500;

  private final CaptureSettings settings;
  private final Collector collector;
  private final Thread thread;
  private final CaptureQueue queue;

  Replay(Path file, CaptureSettings settings, CaptureQueue queue) throws CaptureException {
    this.settings = settings;
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
  public String watch(String filter) {
    return "A file is read with one filter only.";
  }

  @Override
  public void await() throws InterruptedException {
    thread.join();
  }

  @Override
  public void stop() throws InterruptedException {
    boolean ended = collector.hasEnded();
    collector.stop();
    thread.join(JOIN_MILLIS);
    if (ended && !collector.hasPassed()) {
      tellWhatThereIs();
    }
    queue.put(new CaptureEvent.End(failure().isEmpty()));
  }

  private void tellWhatThereIs() throws InterruptedException {
    if (settings.look() && !settings.filter().isBlank()) {
      String file = collector.link();
      List<Integer> ports = collector.httpKeptOut();
      String sentence =
          Sentences.nothingPassed(file, settings.filter(), ports, collector.packets());
      queue.put(new CaptureEvent.Notice(sentence, links()));
    }
  }

  @Override
  public Optional<String> failure() {
    return collector.failure().map(why -> collector.link() + ": " + why);
  }
}
