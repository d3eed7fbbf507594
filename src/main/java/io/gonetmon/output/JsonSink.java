package io.gonetmon.output;

import com.google.gson.stream.JsonWriter;
import io.gonetmon.model.Alert;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Event;
import io.gonetmon.model.HostReport;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.SectionReport;
import io.gonetmon.model.WatchdogReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Writes one JSON object a line. Names of fields are a contract: they are never changed. */
public final class JsonSink implements Sink {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Writer out;
  private final ZoneId zone;

  /**
   * @param zone of the times in messages; all others are UTC
   */
  public JsonSink(Writer out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.Window window) {
      line(json -> report(json, "report", window.report()));
    } else if (event instanceof Event.Summary summary) {
      line(json -> report(json, "summary", summary.report()));
    } else if (event instanceof Event.AlertChanged alarm) {
      line(json -> alert(json, alarm.alert()));
    } else if (event instanceof Event.Notice notice) {
      line(json -> notice(json, notice));
    }
  }

  /** Something that writes fields. */
  private interface Fields {
    void write(JsonWriter json) throws IOException;
  }

  private void line(Fields fields) throws IOException {
    var line = new StringWriter(1024);
    JsonWriter json = new JsonWriter(line);
    json.setHtmlSafe(false);
    object(json, fields);
    out.write(line.append('\n').toString());
    out.flush();
  }

  private static void object(JsonWriter json, Fields fields) throws IOException {
    json.beginObject();
    fields.write(json);
    json.endObject();
  }

  private void alert(JsonWriter json, Alert alert) throws IOException {
    String kind = alert instanceof Alert.Raised ? "raised" : "recovered";
    json.name("type").value("alert").name("kind").value(kind);
    json.name("at").value(time(alert.at())).name("hits").value(alert.hits());
    json.name("message").value(alert.message(zone));
  }

  private static void notice(JsonWriter json, Event.Notice notice) throws IOException {
    json.name("type").value("notice").name("at").value(time(notice.at()));
    json.name("message").value(notice.text());
    json.name("interfaces").beginArray();
    for (String link : notice.links()) {
      json.value(link);
    }
    json.endArray();
  }

  private static void report(JsonWriter json, String type, Report report) throws IOException {
    json.name("type").value(type);
    json.name("from").value(time(report.from())).name("to").value(time(report.to()));
    json.name("hits").value(report.hits());
    json.name("requests").value(report.requests()).name("responses").value(report.responses());
    json.name("hosts").beginArray();
    for (HostReport host : report.hosts()) {
      object(json, fields -> host(fields, host));
    }
    json.endArray();
    json.name("interfaces").beginArray();
    for (InterfaceReport each : report.interfaces()) {
      object(json, fields -> network(fields, each));
    }
    json.endArray();
    object(json.name("connections"), fields -> connections(fields, report.connections()));
    object(json.name("watchdog"), fields -> watchdog(fields, report.watchdog()));
    object(json.name("losses"), fields -> losses(fields, report.losses()));
    json.name("lowerBound").value(report.losses().any());
  }

  private static void host(JsonWriter json, HostReport host) throws IOException {
    json.name("host").value(host.host()).name("hits").value(host.hits());
    json.name("requests").value(host.requests()).name("responses").value(host.responses());
    json.name("addresses").beginArray();
    for (String address : host.addresses()) {
      json.value(address);
    }
    json.endArray();
    counts(json.name("methods"), host.methods());
    counts(json.name("statuses"), host.statuses());
    json.name("sections").beginArray();
    for (SectionReport section : host.sections()) {
      object(json, fields -> section(fields, section));
    }
    json.endArray();
    quantiles(json.name("responseTimeMillis"), host.responseTime());
  }

  private static void section(JsonWriter json, SectionReport section) throws IOException {
    json.name("section").value(section.section()).name("hits").value(section.hits());
    counts(json.name("methods"), section.methods());
  }

  private static void counts(JsonWriter json, Map<?, Long> counts) throws IOException {
    json.beginObject();
    for (var count : counts.entrySet()) {
      json.name(count.getKey().toString()).value(count.getValue());
    }
    json.endObject();
  }

  private static void quantiles(JsonWriter json, Quantiles quantiles) throws IOException {
    json.beginObject().name("count").value(quantiles.count());
    json.name("p50").value(decimal(quantiles.p50())).name("p90").value(decimal(quantiles.p90()));
    json.name("p99").value(decimal(quantiles.p99())).name("max").value(decimal(quantiles.max()));
    json.endObject();
  }

  private static void network(JsonWriter json, InterfaceReport each) throws IOException {
    json.name("name").value(each.name());
    json.name("packets").value(each.packets()).name("bytes").value(each.bytes());
    json.name("httpBits").value(each.httpBits());
    json.name("bitsPerSecond").value(decimal(each.bitsPerSecond()));
  }

  private static void connections(JsonWriter json, ConnectionsReport each) throws IOException {
    json.name("opened").value(each.opened()).name("closed").value(each.closed());
    json.name("reset").value(each.reset()).name("retransmitted").value(each.retransmitted());
    json.name("outOfOrder").value(each.outOfOrder());
    quantiles(json.name("handshakeMillis"), each.handshake());
  }

  private static void watchdog(JsonWriter json, WatchdogReport each) throws IOException {
    json.name("hits").value(each.hits()).name("threshold").value(each.threshold());
    json.name("spanSeconds").value(each.spanSeconds()).name("alert").value(each.alert());
  }

  private static void losses(JsonWriter json, Losses each) throws IOException {
    json.name("kernelDropped").value(each.kernelDropped());
    json.name("interfaceDropped").value(each.interfaceDropped());
    json.name("queueDropped").value(each.queueDropped());
    json.name("gapBytes").value(each.gapBytes());
    json.name("unparsed").value(each.unparsed()).name("evicted").value(each.evicted());
    json.name("duplicates").value(each.duplicates());
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** At most a millionth: nanoseconds, where the figure is in milliseconds. */
  private static BigDecimal decimal(double figure) {
    BigDecimal rounded = BigDecimal.valueOf(figure).setScale(6, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().scale() < 1
        ? rounded.setScale(1, RoundingMode.HALF_UP)
        : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
  }
}
