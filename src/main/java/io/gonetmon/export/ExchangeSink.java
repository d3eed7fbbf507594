package io.gonetmon.export;

import io.gonetmon.model.Exchange;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a line for each exchange that is over. Confined to the sink's thread. */
final class ExchangeSink implements Sink {
  private final String name;
  private final Writer out;
  private final Lines lines;
  private final StringBuilder batch = new StringBuilder();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong leftOut = new AtomicLong();
  private boolean flushed = true;

  ExchangeSink(String name, Writer out, Lines lines) {
    this.name = name;
    this.out = out;
    this.lines = lines;
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
    batch.setLength(0);
    for (Exchange exchange : exchanges) {
      if (!lines.append(batch, exchange)) {
        leftOut.incrementAndGet();
      }
    }
    out.write(batch.toString());
    flushed &= batch.length() == 0;
  }

  @Override
  public List<Omission> omissions() {
    List<Omission> all = new ArrayList<>();
    if (leftOut.get() > 0) {
      String sentence =
          "%d exchanges are not in the %s log, as not both of their sides were seen to the end.";
      all.add(new Omission(sentence.formatted(leftOut.get(), name), false));
    }
    if (dropped.get() > 0) {
      String sentence = "%d exchanges are not in the %s log, which was written too slowly.";
      all.add(new Omission(sentence.formatted(dropped.get(), name), true));
    }
    return all;
  }

  @Override
  public void idle() throws IOException {
    if (!flushed) {
      out.flush();
      flushed = true;
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
