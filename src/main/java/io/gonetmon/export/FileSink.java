package io.gonetmon.export;

import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import io.gonetmon.output.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sink that writes to a file, and says what the file has not taken. */
record FileSink(Sink sink, ExportFile file) implements Sink {
  @Override
  public void show(Event event) throws IOException {
    sink.show(event);
  }

  @Override
  public String name() {
    return "export-" + sink.name();
  }

  @Override
  public boolean wantsFound() {
    return sink.wantsFound();
  }

  @Override
  public boolean wantsRows() {
    return sink.wantsRows();
  }

  @Override
  public void idle() throws IOException {
    sink.idle();
  }

  @Override
  public List<Omission> omissions() {
    List<Omission> all = new ArrayList<>(sink.omissions());
    if (file.lostLines() > 0) {
      String sentence = "%d lines could not be written to %s.";
      all.add(new Omission(sentence.formatted(file.lostLines(), file.path()), true));
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      sink.close();
    }
  }
}
