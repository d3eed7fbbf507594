package io.gonetmon.export;

import io.gonetmon.model.Exchange;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Writes a line for each exchange that is over. Confined to the sink's thread. */
final class ExchangeSink implements Sink {
  /** More often, and writing costs as much as the lines do. */
  private static final long FLUSH_NANOS = 200_000_000L;

  private final String name;
  private final OutputStream out;
  private final Lines lines;
  private final LineBuffer batch = new LineBuffer();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong leftOut = new AtomicLong();
  private final LongSupplier nanoTime;
  private boolean flushed = true;
  private long flushedNanos;

  ExchangeSink(String name, OutputStream out, Lines lines, LongSupplier nanoTime) {
    this.name = name;
    this.out = out;
    this.lines = lines;
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return name;
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
  public void show(Event event) throws IOException {
    if (event instanceof Event.Found found) {
      write(found.batch().exchanges());
    } else if (event instanceof Event.Dropped lost) {
      dropped.addAndGet(lost.events());
    }
  }

  private void write(List<Exchange> exchanges) throws IOException {
    batch.clear();
    for (Exchange exchange : exchanges) {
      if (!lines.append(batch, exchange)) {
        leftOut.incrementAndGet();
      }
    }
    batch.writeTo(out);
    flushed &= batch.length() == 0;
  }

  @Override
  public List<Omission> omissions() {
    return new Omission.Listing()
        .leftOut(
            leftOut.get(),
            "%d exchanges are not in the %s log, as not both of their sides were seen to the end.",
            name)
        .lost(
            dropped.get(),
            "%d exchanges are not in the %s log, which was written too slowly.",
            name)
        .all();
  }

  @Override
  public void idle() throws IOException {
    long now = nanoTime.getAsLong();
    if (!flushed && now - flushedNanos >= FLUSH_NANOS) {
      out.flush();
      flushed = true;
      flushedNanos = now;
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
