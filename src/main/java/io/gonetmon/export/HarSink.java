package io.gonetmon.export;

import io.gonetmon.model.Exchange;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes exchanges to an HTTP archive. Confined to the sink's thread. */
final class HarSink implements Sink {
  private static final Logger LOG = LoggerFactory.getLogger(HarSink.class);
  private static final int MOST_WAITING = 500;

  private final HarFile file;
  private final List<String> waiting = new ArrayList<>();
  private final AtomicLong unpaired = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private boolean failing;

  HarSink(HarFile file) {
    this.file = file;
  }

  @Override
  public String name() {
    return "har";
  }

  @Override
  public boolean wantsFound() {
    return true;
  }

  @Override
  public boolean wantsRows() {
    return false;
  }

  @Override
  public void show(Event event) {
    if (event instanceof Event.Found found) {
      found.batch().exchanges().forEach(this::add);
    } else if (event instanceof Event.Dropped lost) {
      dropped.addAndGet(lost.events());
    }
  }

  private void add(Exchange exchange) {
    if (exchange.request() == null) {
      unpaired.incrementAndGet();
      return;
    }
    waiting.add(HarEntry.of(exchange));
    if (waiting.size() >= MOST_WAITING) {
      write();
    }
  }

  private void write() {
    try {
      file.add(waiting);
      failing = false;
    } catch (IOException e) {
      failed.addAndGet(waiting.size());
      if (!failing) {
        failing = true;
        LOG.warn("Cannot write {} ({}); exchanges are lost until that works", file.path(), e);
      }
    }
    waiting.clear();
  }

  @Override
  public void idle() {
    write();
  }

  @Override
  public List<Omission> omissions() {
    return new Omission.Listing()
        .leftOut(
            unpaired.get(),
            "%d responses are not in %s, as their requests were not seen.",
            file.path())
        .lost(
            dropped.get(), "%d exchanges are not in %s, which was written too slowly.", file.path())
        .lost(failed.get(), "%d exchanges could not be written to %s.", file.path())
        .all();
  }

  @Override
  public void close() throws IOException {
    write();
    file.close();
  }
}
