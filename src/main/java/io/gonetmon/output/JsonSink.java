package io.gonetmon.output;

import com.google.gson.stream.JsonWriter;
import io.gonetmon.model.Alert;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.NotDecoded;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
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
import java.util.List;
import java.util.Map;

/** Writes one JSON object a line. Names of fields are a contract: they are never changed. */
public final class JsonSink implements Sink {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int DECIMALS = 6;
  private static final double MILLION = 1e6;

  /** Up to here a figure has more than six exact decimals. */
  private static final double LARGE = 1e9;

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
  public String name() {
    return "json";
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.Window window) {
      line(json -> report(json, "report", window.report()));
    } else if (event instanceof Event.Summary summary) {
      line(json -> report(json, "summary", summary.report()));
    } else if (event instanceof Event.AlertChanged alarm) {
      line(json -> alert(json, alarm.alert(), zone));
    } else if (event instanceof Event.RuleChanged changed) {
      out.write(RuleAlertText.json(changed.alert(), zone));
      out.write('\n');
      out.flush();
    } else if (event instanceof Event.Notice notice) {
      line(json -> notice(json, notice));
    } else if (event instanceof Event.Dropped dropped) {
      line(json -> dropped(json, dropped));
    }
  }

  /** Something that writes fields. */
  private interface Fields {
    void write(JsonWriter json) throws IOException;
  }

  private void line(Fields fields) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    object(json, fields);
    out.write('\n');
    out.flush();
  }

  private static void object(JsonWriter json, Fields fields) throws IOException {
    json.beginObject();
    fields.write(json);
    json.endObject();
  }

  /** An alert as it is written, in a line without its end. */
  static String text(Alert alert, ZoneId zone) throws IOException {
    var text = new StringWriter();
    object(new JsonWriter(text), json -> alert(json, alert, zone));
    return text.toString();
  }

  private static void alert(JsonWriter json, Alert alert, ZoneId zone) throws IOException {
    String kind = alert instanceof Alert.Raised ? "raised" : "recovered";
    json.name("type").value("alert").name("kind").value(kind);
    json.name("at").value(time(alert.at())).name("hits").value(alert.hits());
    json.name("message").value(alert.message(zone));
  }

  private static void dropped(JsonWriter json, Event.Dropped dropped) throws IOException {
    json.name("type").value("dropped").name("events").value(dropped.events());
    json.name("message").value(SummaryText.dropped(dropped));
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
    json.name("hostCount").value(report.hostCount());
    rows(json, "hosts", report.hosts(), JsonSink::host);
    rows(json, "clients", report.clients(), (fields, row) -> peer(fields, "client", row));
    rows(json, "servers", report.servers(), (fields, row) -> peer(fields, "server", row));
    json.name("interfaces").beginArray();
    for (InterfaceReport each : report.interfaces()) {
      object(json, fields -> network(fields, each));
    }
    json.endArray();
    object(json.name("connections"), fields -> connections(fields, report.connections()));
    object(json.name("watchdog"), fields -> watchdog(fields, report.watchdog()));
    object(json.name("losses"), fields -> losses(fields, report.losses()));
    object(json.name("notDecoded"), fields -> notDecoded(fields, report.losses().notDecoded()));
    object(json.name("filtered"), fields -> keptOut(fields, report.keptOut()));
    json.name("lowerBound").value(report.isLowerBound());
    json.name("complete").value(report.complete());
  }

  /** Something that writes the fields of a row. */
  private interface RowFields {
    void write(JsonWriter json, Row row) throws IOException;
  }

  private static void rows(JsonWriter json, String name, List<Row> rows, RowFields each)
      throws IOException {
    json.name(name).beginArray();
    for (Row row : rows) {
      object(json, fields -> each.write(fields, row));
    }
    json.endArray();
  }

  private static void host(JsonWriter json, Row row) throws IOException {
    json.name("host").value(row.key()).name("hits").value(row.hits());
    json.name("requests").value(row.requests()).name("responses").value(row.responses());
    json.name("addresses").beginArray();
    for (String address : row.addresses()) {
      json.value(address);
    }
    json.endArray();
    counts(json.name("methods"), row.methods());
    counts(json.name("statuses"), row.statuses());
    rows(json, "sections", row.children(Dimension.SECTION), JsonSink::section);
    costs(json, row);
  }

  /** The hits of a section are its requests. */
  private static void section(JsonWriter json, Row row) throws IOException {
    json.name("section").value(row.key()).name("hits").value(row.requests());
    counts(json.name("methods"), row.methods());
    json.name("requests").value(row.requests()).name("responses").value(row.responses());
    counts(json.name("statuses"), row.statuses());
    costs(json, row);
  }

  private static void peer(JsonWriter json, String key, Row row) throws IOException {
    json.name(key).value(row.key()).name("hits").value(row.hits());
    json.name("requests").value(row.requests()).name("responses").value(row.responses());
    counts(json.name("methods"), row.methods());
    counts(json.name("statuses"), row.statuses());
    costs(json, row);
  }

  private static void costs(JsonWriter json, Row row) throws IOException {
    quantiles(json.name("responseTimeMillis"), row.responseTime());
    json.name("bytes").value(row.bytes());
    json.name("unanswered").value(row.unanswered()).name("open").value(row.open());
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
    json.name("reset").value(each.reset()).name("refused").value(each.refused());
    json.name("unansweredSyns").value(each.unansweredSyns());
    json.name("retransmitted").value(each.retransmitted());
    json.name("synRetransmitted").value(each.synRetransmitted());
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
    json.name("frames").value(each.frames()).name("streams").value(each.streams());
    for (Foreign protocol : Foreign.values()) {
      if (protocol.hidesRequests()) {
        json.name(protocol.key()).value(each.notDecoded().connections(protocol));
      }
    }
    json.name("evictedConnections").value(each.evictedConnections());
    json.name("evictedRequests").value(each.evictedRequests());
    json.name("evictedRows").value(each.evictedRows());
  }

  private static void notDecoded(JsonWriter json, NotDecoded each) throws IOException {
    for (Map.Entry<Foreign, NotDecoded.Spoken> one : each.protocols().entrySet()) {
      json.name(one.getKey().key()).beginObject();
      json.name("connections").value(one.getValue().connections());
      counts(json.name("hosts"), one.getValue().hosts());
      json.endObject();
    }
  }

  private static void keptOut(JsonWriter json, KeptOut each) throws IOException {
    json.name("filter").value(each.filter()).name("wrapping").value(each.wrapping());
    json.name("linkType").value(each.linkType()).name("notTcp").value(each.notTcp());
    json.name("where").value(each.where());
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** At most a millionth: nanoseconds, where the figure is in milliseconds. */
  private static BigDecimal decimal(double figure) {
    BigDecimal rounded =
        Math.abs(figure) < LARGE
            ? BigDecimal.valueOf(Math.round(figure * MILLION), DECIMALS)
            : BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal shortest = rounded.stripTrailingZeros();
    return shortest.scale() < 1 ? rounded.setScale(1, RoundingMode.HALF_UP) : shortest;
  }
}
