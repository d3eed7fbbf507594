package io.gonetmon.cli;

import io.gonetmon.report.Bulletin;
import io.gonetmon.report.Report;
import io.gonetmon.report.Sink;
import java.io.IOException;
import java.util.Optional;

/**
 * Passes bulletins on to a sink and remembers the summary, to be printed when the sink is closed.
 */
final class Remembering implements Sink {
  private final Sink sink;
  private volatile Report summary;

  Remembering(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void show(Bulletin bulletin) throws IOException {
    if (bulletin instanceof Bulletin.Summary last) {
      summary = last.report();
    }
    sink.show(bulletin);
  }

  @Override
  public void idle() throws IOException {
    sink.idle();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }

  Optional<Report> summary() {
    return Optional.ofNullable(summary);
  }
}
