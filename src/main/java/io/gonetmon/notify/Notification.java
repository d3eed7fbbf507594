package io.gonetmon.notify;

import com.google.gson.stream.JsonWriter;
import io.gonetmon.model.Alert;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.output.RuleAlertText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody is to be told about an alert.
 *
 * @param alert its name: that of a rule, or {@code hits}
 * @param began when it was raised
 * @param labels what tells it from others, and who did most of it
 */
record Notification(
    String alert,
    boolean raised,
    Instant began,
    Instant at,
    String value,
    String message,
    Map<String, String> labels) {
  private static final String HITS = "hits";

  static Notification of(Alert alert, Instant began, ZoneId zone) {
    boolean raised = alert instanceof Alert.Raised;
    return new Notification(
        HITS,
        raised,
        began,
        alert.at(),
        Long.toString(alert.hits()),
        alert.message(zone),
        Map.of("alertname", HITS));
  }

  static Notification of(RuleAlert alert, Map<String, String> causes, ZoneId zone) {
    Map<String, String> labels = new TreeMap<>(causes);
    labels.put("alertname", alert.rule());
    return new Notification(
        alert.rule(),
        alert.raised(),
        alert.at().minus(alert.lasted()),
        alert.at(),
        alert.shown(),
        RuleAlertText.of(alert, zone),
        labels);
  }

  /** Who did most of it, by host, client and path. */
  static Map<String, String> causes(RuleAlert alert) {
    Map<String, String> causes = new TreeMap<>();
    alert
        .causes()
        .forEach(each -> causes.put(each.dimension().name().toLowerCase(Locale.ROOT), each.key()));
    return causes;
  }

  String status() {
    return raised ? "firing" : "resolved";
  }

  /** An object of JSON for a command. */
  String json() {
    return write(
        json -> {
          json.beginObject().name("alert").value(alert).name("status").value(status());
          json.name("at").value(at.toString()).name("value").value(value);
          json.name("message").value(message);
          labels(json.name("labels"));
          json.endObject();
        });
  }

  /** The body that Alertmanager sends to webhooks, version 4. */
  String webhook() {
    return write(
        json -> {
          json.beginObject().name("version").value("4").name("groupKey").value("{}:" + alert);
          json.name("truncatedAlerts").value(0).name("status").value(status());
          json.name("receiver").value("gonetmon");
          labels(json.name("groupLabels"));
          labels(json.name("commonLabels"));
          annotations(json.name("commonAnnotations"));
          json.name("externalURL").value("");
          json.name("alerts").beginArray();
          alert(json, true);
          json.endArray().endObject();
        });
  }

  /** What Alertmanager takes at {@code /api/v2/alerts}. */
  String alertmanager() {
    return write(
        json -> {
          json.beginArray();
          alert(json, false);
          json.endArray();
        });
  }

  private void alert(JsonWriter json, boolean webhook) throws IOException {
    json.beginObject();
    if (webhook) {
      json.name("status").value(status());
    }
    labels(json.name("labels"));
    annotations(json.name("annotations"));
    json.name("startsAt").value(began.toString());
    if (!raised) {
      json.name("endsAt").value(at.toString());
    } else if (webhook) {
      json.name("endsAt").value("0001-01-01T00:00:00Z");
    }
    json.name("generatorURL").value("");
    if (webhook) {
      json.name("fingerprint").value(Integer.toHexString(labels.hashCode()));
    }
    json.endObject();
  }

  private void labels(JsonWriter json) throws IOException {
    json.beginObject();
    for (Map.Entry<String, String> label : labels.entrySet()) {
      json.name(label.getKey()).value(label.getValue());
    }
    json.endObject();
  }

  private void annotations(JsonWriter json) throws IOException {
    json.beginObject().name("summary").value(message).name("value").value(value).endObject();
  }

  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  private static String write(Content content) {
    var text = new StringWriter();
    try {
      JsonWriter json = new JsonWriter(text);
      json.setHtmlSafe(false);
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
