package io.gonetmon.export;

import io.gonetmon.output.JsonSink;
import io.gonetmon.output.Sink;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which form figures or exchanges leave the program. */
public enum ExportFormat {
  /** The combined log format of web servers. */
  COMBINED,
  /** The same, with the host before and the duration behind. */
  VHOST,
  /** An exchange a line, as JSON. */
  EXCHANGES,
  /** Reports and alerts, as JSON. */
  JSON,
  /** A host and window a line. */
  CSV,
  /** Response times of each host and window, as HdrHistogram's interval log. */
  HDR,
  /** One HTTP archive, which replaces the one before. */
  HAR,
  /** The whole report as a page, which replaces the one before. */
  HTML;

  /** As it is written on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ExportFormat> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }

  /** All of them, in a sentence. */
  static String words() {
    return Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
  }

  /** Whether it shows what requests say besides what is counted. */
  public boolean showsFields() {
    return this == COMBINED || this == VHOST || this == EXCHANGES || this == HAR;
  }

  /** What a file of it begins with: whole lines, or nothing. */
  public String header() {
    return switch (this) {
      case CSV -> CsvSink.HEADER;
      case HDR -> HdrSink.HEADER;
      case COMBINED, VHOST, EXCHANGES, JSON, HAR, HTML -> "";
    };
  }

  /**
   * A sink that writes it; not for an archive or a page, which are no streams.
   *
   * @param out takes whole lines
   * @param zone of the times, where they are not UTC
   */
  public Sink sink(OutputStream out, ZoneId zone) {
    return switch (this) {
      case COMBINED -> new ExchangeSink(word(), out, new LogLine(zone, false), System::nanoTime);
      case VHOST -> new ExchangeSink(word(), out, new LogLine(zone, true), System::nanoTime);
      case EXCHANGES -> new ExchangeSink(word(), out, new ExchangeJson(), System::nanoTime);
      case JSON -> new JsonSink(writer(out), zone);
      case CSV -> new CsvSink(writer(out));
      case HDR -> new HdrSink(writer(out));
      case HAR, HTML -> throw new IllegalStateException(word() + " is no stream of lines");
    };
  }

  private static Writer writer(OutputStream out) {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }
}
