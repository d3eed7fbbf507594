package io.gonetmon.metrics;

import io.gonetmon.model.Losses;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Meter} had counted at one moment.
 *
 * @param alerts whether each rule is met, by its name
 * @param dropped exchanges that are in no histogram, as there were too many at once
 * @param unanswered requests without a response, by host
 * @param durations by host, method and status
 * @param firstBytes times to the first byte of a response, by host
 */
record Counted(
    String version,
    long requests,
    Losses losses,
    boolean lowerBound,
    Map<String, Boolean> alerts,
    long dropped,
    Map<String, Long> unanswered,
    List<HistogramDataPointSnapshot> durations,
    List<HistogramDataPointSnapshot> firstBytes) {

  MetricSnapshots snapshots() {
    return MetricSnapshots.of(
        histogram(
            "http_server_request_duration_seconds",
            "From the first byte of a request to the last byte of its response.",
            durations),
        histogram(
            "gonetmon_time_to_first_byte_seconds",
            "From the first byte of a request to the first byte of its response.",
            firstBytes),
        counter("gonetmon_http_requests", "Requests that were seen.", point(requests)),
        unansweredRequests(),
        lostPackets(),
        counter(
            "gonetmon_gap_bytes",
            "Bytes missing from the connections that were read.",
            point(losses.gapBytes())),
        counter(
            "gonetmon_uncounted_exchanges",
            "Exchanges that are in no histogram, as there were too many at once.",
            point(dropped)),
        GaugeSnapshot.builder()
            .name("gonetmon_figures_are_lower_bound")
            .help("Whether anything was lost, so that there may have been more of everything.")
            .dataPoint(gauge(Labels.EMPTY, lowerBound))
            .build(),
        activeAlerts(),
        InfoSnapshot.builder()
            .name("gonetmon_build")
            .help("The version of gonetmon.")
            .dataPoint(
                InfoDataPointSnapshot.builder().labels(Labels.of("version", version)).build())
            .build());
  }

  private CounterSnapshot unansweredRequests() {
    var counter =
        CounterSnapshot.builder()
            .name("gonetmon_unanswered_requests")
            .help("Requests that will have no response.");
    unanswered.forEach(
        (host, count) -> counter.dataPoint(point(Labels.of("server_address", host), count)));
    return counter.build();
  }

  private CounterSnapshot lostPackets() {
    return counter(
        "gonetmon_lost_packets",
        "Packets that were dropped before they were analysed.",
        point(Labels.of("where", "kernel"), losses.kernelDropped()),
        point(Labels.of("where", "interface"), losses.interfaceDropped()),
        point(Labels.of("where", "queue"), losses.queueDropped()));
  }

  private static HistogramSnapshot histogram(
      String name, String help, List<HistogramDataPointSnapshot> points) {
    var histogram = HistogramSnapshot.builder().name(name).help(help).unit(Unit.SECONDS);
    points.forEach(histogram::dataPoint);
    return histogram.build();
  }

  private static CounterSnapshot counter(
      String name, String help, CounterDataPointSnapshot... points) {
    var counter = CounterSnapshot.builder().name(name).help(help);
    for (CounterDataPointSnapshot each : points) {
      counter.dataPoint(each);
    }
    return counter.build();
  }

  private static CounterDataPointSnapshot point(long value) {
    return point(Labels.EMPTY, value);
  }

  private static CounterDataPointSnapshot point(Labels labels, long value) {
    return CounterDataPointSnapshot.builder().labels(labels).value((double) value).build();
  }

  private GaugeSnapshot activeAlerts() {
    var gauge =
        GaugeSnapshot.builder()
            .name("gonetmon_alert_active")
            .help("Whether the rule of the alert is met.");
    alerts.forEach((name, is) -> gauge.dataPoint(gauge(Labels.of("alertname", name), is)));
    return gauge.build();
  }

  private static GaugeDataPointSnapshot gauge(Labels labels, boolean is) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(is ? 1 : 0).build();
  }
}
