package io.gonetmon.output;

import com.google.gson.stream.JsonWriter;
import io.gonetmon.model.Alert;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.model.RuleAlert.Cause;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;

/** An alert of a rule, as a sentence and as JSON. */
public final class RuleAlertText {
  private RuleAlertText() {}

  /** A sentence, with the time in {@code zone}. */
  public static String of(RuleAlert alert, ZoneId zone) {
    String at = Alert.TIME.format(alert.at().atZone(zone));
    if (!alert.raised()) {
      return "Alert %s recovered at %s, after %d s: %s"
          .formatted(alert.rule(), at, Math.round(alert.lasted().toMillis() / 1e3), alert.shown());
    }
    return "Alert %s: %s (%s), triggered at %s%s"
        .formatted(alert.rule(), alert.shown(), alert.threshold(), at, causes(alert));
  }

  private static String causes(RuleAlert alert) {
    return alert.causes().isEmpty()
        ? ""
        : alert.causes().stream()
            .map(RuleAlertText::cause)
            .collect(Collectors.joining(", ", "; most by ", ""));
  }

  private static String cause(Cause cause) {
    return "%s %s (%d %%)".formatted(word(cause), cause.key(), Math.round(100 * cause.share()));
  }

  private static String word(Cause cause) {
    return cause.dimension().name().toLowerCase(Locale.ROOT);
  }

  /** An object of JSON, in a line without its end. */
  public static String json(RuleAlert alert, ZoneId zone) {
    var text = new StringWriter();
    try {
      JsonWriter json = new JsonWriter(text);
      json.setHtmlSafe(false);
      json.beginObject().name("type").value("alert");
      json.name("kind").value(alert.raised() ? "raised" : "recovered");
      json.name("at").value(alert.at().toString());
      json.name("rule").value(alert.rule()).name("when").value(alert.text());
      json.name("value").value(alert.value()).name("threshold").value(alert.threshold());
      json.name("lastedSeconds").value(alert.lasted().toMillis() / 1e3);
      for (Cause cause : alert.causes()) {
        json.name(word(cause)).beginObject().name("name").value(cause.key());
        json.name("share").value(cause.share()).endObject();
      }
      json.name("message").value(of(alert, zone)).endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
