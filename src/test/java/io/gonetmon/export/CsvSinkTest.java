package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.output.Event;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class CsvSinkTest {
  private final StringWriter out = new StringWriter();
  private final CsvSink sink = new CsvSink(out);

  @Test
  void saysHowManyReportsItHasNotWritten() throws IOException {
    assertThat(sink.omissions()).isEmpty();
    sink.show(new Event.Dropped(2));
    sink.show(new Event.Dropped(1));

    assertThat(sink.omissions())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.lost()).isTrue();
              assertThat(each.sentence()).startsWith("3 reports are not in the CSV");
            });
  }
}
