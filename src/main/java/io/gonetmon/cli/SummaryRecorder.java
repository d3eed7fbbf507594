package io.gonetmon.cli;

import io.gonetmon.model.Report;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Passes events on to a sink and remembers the summary, to be printed when the sink is closed. */
final class SummaryRecorder implements Sink {
  private final Sink sink;
  private volatile Report summary;

  SummaryRecorder(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.Summary last) {
      summary = last.report();
    }
    sink.show(event);
  }

  @Override
  public String name() {
    return sink.name();
  }

  @Override
  public boolean isLive() {
    return sink.isLive();
  }

  @Override
  public boolean asksForExchanges() {
    return sink.asksForExchanges();
  }

  @Override
  public boolean staysOpen() {
    return sink.staysOpen();
  }

  @Override
  public boolean wantsRows() {
    return sink.wantsRows();
  }

  @Override
  public boolean wantsFound() {
    return sink.wantsFound();
  }

  @Override
  public void begin(Runnable wake) {
    sink.begin(wake);
  }

  @Override
  public void idle() throws IOException {
    sink.idle();
  }

  @Override
  public List<Omission> omissions() {
    return sink.omissions();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }

  Optional<Report> summary() {
    return Optional.ofNullable(summary);
  }
}
