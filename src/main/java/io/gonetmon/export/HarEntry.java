package io.gonetmon.export;

import com.google.gson.stream.JsonWriter;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An exchange as an entry of an HTTP archive (HAR 1.2). */
final class HarEntry {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final double NANOS_IN_MILLIS = 1e6;
  private static final int NOT_KNOWN = -1;

  /** The version of a response decides nothing, and is not kept. */
  private static final String NOT_READ = "";

  private HarEntry() {}

  /** An object of JSON, of an exchange whose request was seen. */
  static String of(Exchange exchange) {
    var text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      write(json, exchange, exchange.request());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonWriter json, Exchange exchange, Request asked) throws IOException {
    long first = asked.firstByteNanos();
    boolean connects = asked.ordinal() == 1 && exchange.peers().handshakeNanos() >= 0;
    double connect = connects ? millis(exchange.peers().handshakeNanos()) : NOT_KNOWN;
    double send = millis(Math.max(0, exchange.requestEndNanos() - first));
    double wait = millis(Math.max(0, exchange.waitingNanos()));
    double receive = exchange.isUnanswered() ? 0 : received(exchange);
    json.beginObject();
    json.name("startedDateTime").value(TIME.format(instant(first)));
    json.name("time").value(Math.max(0, connect) + send + wait + receive);
    request(json.name("request"), exchange, asked);
    response(json.name("response"), exchange);
    json.name("cache").beginObject().endObject();
    json.name("timings").beginObject();
    json.name("blocked").value(NOT_KNOWN).name("dns").value(NOT_KNOWN);
    json.name("connect").value(connect).name("send").value(send);
    json.name("wait").value(wait).name("receive").value(receive);
    json.name("ssl").value(NOT_KNOWN).endObject();
    json.name("serverIPAddress").value(exchange.peers().serverAddress());
    json.name("connection").value(Long.toString(exchange.peers().connection()));
    json.name("_client").value(exchange.peers().clientAddress());
    json.name("_outcome").value(ExchangeJson.word(exchange.outcome())).endObject();
  }

  private static double received(Exchange exchange) {
    return millis(Math.max(0, exchange.responseEndNanos() - exchange.response().firstByteNanos()));
  }

  private static double millis(long nanos) {
    return nanos / NANOS_IN_MILLIS;
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }

  private static void request(JsonWriter json, Exchange exchange, Request asked)
      throws IOException {
    RequestFields fields = asked.fields();
    String query = fields.query().isEmpty() ? "" : "?" + fields.query();
    json.beginObject().name("method").value(asked.method());
    json.name("url").value("http://" + asked.host() + asked.path() + query);
    json.name("httpVersion").value("HTTP/1." + asked.minorVersion());
    json.name("cookies").beginArray().endArray();
    json.name("headers").beginArray();
    field(json, "Host", asked.host());
    field(json, "User-Agent", fields.agent());
    field(json, "Referer", fields.referrer());
    field(json, "traceparent", fields.trace());
    json.endArray();
    json.name("queryString").beginArray();
    if (!query.isEmpty()) {
      for (String each : fields.query().split("&", -1)) {
        parameter(json, each);
      }
    }
    json.endArray();
    json.name("headersSize").value(exchange.requestHeadBytes());
    json.name("bodySize").value(exchange.requestBodyBytes()).endObject();
  }

  private static void field(JsonWriter json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.beginObject().name("name").value(name).name("value").value(value).endObject();
    }
  }

  private static void parameter(JsonWriter json, String text) throws IOException {
    int equals = text.indexOf('=');
    json.beginObject().name("name").value(decoded(equals < 0 ? text : text.substring(0, equals)));
    json.name("value").value(equals < 0 ? "" : decoded(text.substring(equals + 1))).endObject();
  }

  /** As it is where it is no such code. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static void response(JsonWriter json, Exchange exchange) throws IOException {
    json.beginObject().name("status").value(exchange.status()).name("statusText").value("");
    json.name("httpVersion").value(NOT_READ);
    json.name("cookies").beginArray().endArray().name("headers").beginArray().endArray();
    json.name("content").beginObject().name("size").value(exchange.responseBodyBytes());
    json.name("mimeType").value("").endObject().name("redirectURL").value("");
    json.name("headersSize").value(exchange.responseHeadBytes());
    json.name("bodySize").value(exchange.responseBodyBytes()).endObject();
  }
}
