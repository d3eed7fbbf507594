package io.gonetmon.serve;

import io.gonetmon.metrics.Exposition;
import io.gonetmon.metrics.Meter;
import io.gonetmon.output.Event;
import io.gonetmon.output.JsonSink;
import io.gonetmon.page.About;
import io.gonetmon.page.PageText;
import io.gonetmon.page.Shown;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * What the server answers, made from events. Written to by the sink's thread, which never waits for
 * an answer that is being made, and read by those of the server.
 */
final class Content {
  private final About about;
  private final Meter meter;
  private final Exposition exposition;
  private final Fresh fresh = new Fresh();
  private volatile Shown shown = Shown.NOTHING;

  /** The last finished window, or the summary; null before. */
  private volatile Event report;

  Content(About about, String version, List<String> rules) {
    this.about = about;
    this.meter = new Meter(rules);
    this.exposition = new Exposition(meter, version);
  }

  void take(Event event) {
    meter.take(event);
    shown = shown.with(event);
    if (event instanceof Event.Window || event instanceof Event.Summary) {
      report = event;
    }
  }

  /**
   * The answer to a request.
   *
   * @param accept the types that the reader understands; may be null
   */
  Answer answer(String path, String accept) throws IOException {
    return switch (path) {
      case "/" -> fresh.get("page", this::page);
      case "/metrics" -> fresh.get(exposition.contentType(accept), () -> metrics(accept));
      case "/report.json" -> fresh.get("report", this::json);
      default -> Answer.text(404, "There are /, /metrics, /report.json and /events.\n");
    };
  }

  private Answer page() {
    return Answer.of(200, "text/html; charset=utf-8", PageText.served(about, shown));
  }

  private Answer metrics(String accept) throws IOException {
    return new Answer(200, exposition.contentType(accept), exposition.scrape(accept));
  }

  private Answer json() throws IOException {
    Event last = report;
    if (last == null) {
      return Answer.text(503, "No window has ended yet.\n");
    }
    var text = new StringWriter();
    new JsonSink(text, about.zone()).show(last);
    return Answer.of(200, "application/json", text.toString());
  }
}
