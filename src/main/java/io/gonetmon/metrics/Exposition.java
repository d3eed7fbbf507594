package io.gonetmon.metrics;

import io.prometheus.metrics.config.PrometheusProperties;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes what a {@link Meter} has counted as Prometheus reads it. May be called by any thread. */
public final class Exposition {
  private final ExpositionFormats formats =
      ExpositionFormats.init(PrometheusProperties.builder().build());
  private final Meter meter;
  private final String version;

  public Exposition(Meter meter, String version) {
    this.meter = meter;
    this.version = version;
  }

  /** In the format that the reader asks for by its header, which may be null. */
  public byte[] scrape(String accept) throws IOException {
    var bytes = new ByteArrayOutputStream();
    writer(accept).write(bytes, meter.counted(version).snapshots());
    return bytes.toByteArray();
  }

  /** The type of that format. */
  public String contentType(String accept) {
    return writer(accept).getContentType();
  }

  private ExpositionFormatWriter writer(String accept) {
    ExpositionFormatWriter wanted = formats.findWriter(accept);
    if (wanted.isAvailable()) {
      return wanted;
    }
    // Protocol buffers, which readers of native histograms prefer; they read text, too.
    return accept != null && accept.contains("openmetrics-text")
        ? formats.getOpenMetricsTextFormatWriter()
        : formats.getPrometheusTextFormatWriter();
  }
}
