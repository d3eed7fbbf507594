package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.Sample;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;

/** What is written is what HdrHistogram reads. */
final class HdrSinkTest {
  private static final long AT = 1_764_086_400_500_000_000L;
  private static final long MILLI = 1_000_000;

  private final StringWriter out = new StringWriter();
  private final HdrSink sink = new HdrSink(out);

  private void show(String host, long... millis) throws IOException {
    List<Exchange> exchanges = new ArrayList<>();
    for (long each : millis) {
      Request request = Sample.request(AT, host, "GET", "/");
      exchanges.add(
          Sample.exchange(request, Sample.response(request, 200, each * MILLI), Outcome.ANSWERED));
    }
    sink.show(new Event.Found(new MessageBatch(List.of(), exchanges)));
  }

  private void endWindow(int second) throws IOException {
    sink.show(
        new Event.Window(
            new Report(
                Instant.ofEpochSecond(second),
                Instant.ofEpochSecond(second + 10),
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ConnectionsReport(0, 0, 0, 0, 0, 0, 0, 0, Quantiles.NONE),
                new WatchdogReport(0, 0, 0, false),
                Losses.NONE,
                KeptOut.NOTHING,
                true)));
  }

  private List<String> read() {
    byte[] bytes = (HdrSink.HEADER + out).getBytes(StandardCharsets.UTF_8);
    var reader = new HistogramLogReader(new ByteArrayInputStream(bytes));
    List<String> found = new ArrayList<>();
    EncodableHistogram each = reader.nextIntervalHistogram();
    while (each != null) {
      Histogram histogram = (Histogram) each;
      found.add(
          "%s from %d to %d: %d, p50 %d ms, max %d ms"
              .formatted(
                  each.getTag(),
                  each.getStartTimeStamp() / 1000,
                  each.getEndTimeStamp() / 1000,
                  histogram.getTotalCount(),
                  Math.round(histogram.getValueAtPercentile(50) / 1e6),
                  Math.round(histogram.getMaxValue() / 1e6)));
      each = reader.nextIntervalHistogram();
    }
    return found;
  }

  @Test
  void hasAHistogramForEachHostAndWindow() throws IOException {
    show("shop.example", 5, 7, 900);
    show("blog.example", 3);
    endWindow(1_764_086_400);
    show("shop.example", 8);
    endWindow(1_764_086_410);

    assertThat(read())
        .containsExactly(
            "blog.example from 1764086400 to 1764086410: 1, p50 3 ms, max 3 ms",
            "shop.example from 1764086400 to 1764086410: 3, p50 7 ms, max 902 ms",
            "shop.example from 1764086410 to 1764086420: 1, p50 8 ms, max 8 ms");
  }

  @Test
  void hasNothingOfASilentWindow() throws IOException {
    endWindow(1_764_086_400);

    assertThat(read()).isEmpty();
  }

  @Test
  void putsHostsBeyondFiftyTogether() throws IOException {
    for (int i = 0; i < 60; i++) {
      show("host-" + i, 1);
    }
    endWindow(1_764_086_400);

    assertThat(read())
        .hasSize(51)
        .contains("(other) from 1764086400 to 1764086410: 10, p50 1 ms, max 1 ms");
  }

  @Test
  void keepsATagInItsPlace() throws IOException {
    show("a,b c", 1);
    endWindow(1_764_086_400);

    assertThat(read())
        .containsExactly("a_b_c from 1764086400 to 1764086410: 1, p50 1 ms, max 1 ms");
  }
}
