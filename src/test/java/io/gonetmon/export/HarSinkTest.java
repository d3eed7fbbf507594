package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.model.Sample;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HarSinkTest {
  private static final long AT = 1_764_086_400_500_000_000L;

  @TempDir private Path directory;
  private Path file;
  private HarSink sink;

  @BeforeEach
  void open() throws IOException {
    file = Files.writeString(directory.resolve("a.har"), "what was there before");
    sink = new HarSink(HarFile.open(file, "gonetmon 1.0", Map.of()));
  }

  private void show(Exchange... exchanges) {
    sink.show(new Event.Found(new MessageBatch(List.of(), List.of(exchanges))));
    sink.idle();
  }

  private static Exchange exchange(String path) {
    Request request = Sample.request(AT, "shop.example", "GET", path);
    return Sample.exchange(request, Sample.response(request, 200, 1_000_000), Outcome.ANSWERED);
  }

  @Test
  void isOneDocument() throws IOException {
    var fields = new RequestFields("id=REDACTED&a%20b", "curl/8.1", "http://shop.example/", "");
    Request request =
        new Request(AT, AT, Sample.peers(7, 1), 3, "shop.example", "GET", "/a/b", "/a", 1, fields);
    show(Sample.exchange(request, Sample.response(request, 200, 2_500_000), Outcome.ANSWERED));

    assertThat(file)
        .hasContent(
            "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"gonetmon\",\"version\":\"1.0\"},"
                + "\"entries\":[\n"
                + "{\"startedDateTime\":\"2025-11-25T16:00:00.500Z\",\"time\":2.5,"
                + "\"request\":{\"method\":\"GET\","
                + "\"url\":\"http://shop.example/a/b?id=REDACTED&a%20b\","
                + "\"httpVersion\":\"HTTP/1.1\",\"cookies\":[],\"headers\":["
                + "{\"name\":\"Host\",\"value\":\"shop.example\"},"
                + "{\"name\":\"User-Agent\",\"value\":\"curl/8.1\"},"
                + "{\"name\":\"Referer\",\"value\":\"http://shop.example/\"}],"
                + "\"queryString\":[{\"name\":\"id\",\"value\":\"REDACTED\"},"
                + "{\"name\":\"a b\",\"value\":\"\"}],\"headersSize\":10,\"bodySize\":100},"
                + "\"response\":{\"status\":200,\"statusText\":\"\",\"httpVersion\":\"\","
                + "\"cookies\":[],\"headers\":[],\"content\":{\"size\":100,\"mimeType\":\"\"},"
                + "\"redirectURL\":\"\",\"headersSize\":10,\"bodySize\":100},\"cache\":{},"
                + "\"timings\":{\"blocked\":-1,\"dns\":-1,\"connect\":-1.0,\"send\":0.0,"
                + "\"wait\":2.5,\"receive\":0.0,\"ssl\":-1},\"serverIPAddress\":\"10.0.1.1\","
                + "\"connection\":\"1\",\"_client\":\"10.0.0.7\",\"_outcome\":\"answered\"}\n"
                + "]}}\n");
  }

  @Test
  void isWholeAfterEachWriting() throws IOException {
    assertThat(entries()).isZero();
    show(exchange("/a"), exchange("/b"));
    assertThat(entries()).isEqualTo(2);
    show(exchange("/c"));
    assertThat(entries()).isEqualTo(3);
    show();
    assertThat(entries()).isEqualTo(3);
  }

  private int entries() throws IOException {
    JsonObject log = new Gson().fromJson(Files.readString(file), JsonObject.class);
    return log.getAsJsonObject("log").getAsJsonArray("entries").size();
  }

  @Test
  void hasStatus0WhereThereWasNoAnswer() throws IOException {
    show(Sample.exchange(Sample.request(AT, "h", "GET", "/"), null, Outcome.RESET));

    assertThat(file).content().contains("\"status\":0,", "\"_outcome\":\"reset\"");
  }

  @Test
  void saysWhatIsNotInIt() throws IOException {
    show(Sample.exchange(null, Sample.unpaired(AT, "h", 200), Outcome.UNPAIRED));
    sink.show(new Event.Dropped(3));

    assertThat(entries()).isZero();
    assertThat(sink.omissions())
        .containsExactly(
            new Omission(
                "1 responses are not in %s, as their requests were not seen.".formatted(file),
                false),
            new Omission(
                "3 exchanges are not in %s, which was written too slowly.".formatted(file), true));
  }
}
