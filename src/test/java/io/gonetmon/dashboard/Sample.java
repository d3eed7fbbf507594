package io.gonetmon.dashboard;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Events with made-up figures. */
final class Sample {
  static final AlertRule RULE = new AlertRule(2000, Duration.ofSeconds(15));
  static final RunInfo RUN =
      new RunInfo(
          "gonetmon 1.0.0",
          List.of("eth0", "eth1", "lo", "docker0"),
          true,
          "tcp and port 80",
          Duration.ofSeconds(10),
          RULE,
          ZoneOffset.UTC,
          "",
          KeyBindings.USUAL);

  private Sample() {}

  static Event.Snapshot snapshot(Instant now, long requests, long hits, Losses losses) {
    return snapshot(now, requests, hits, losses, List.of());
  }

  static Event.Snapshot snapshot(
      Instant now, long requests, long hits, Losses losses, List<Request> open) {
    Report report = report(now, requests, hits, losses);
    return new Event.Snapshot(report, report, new long[0], open, open.size());
  }

  private static Report report(Instant now, long requests, long hits, Losses losses) {
    boolean alert = hits >= RULE.threshold();
    return new Report(
        SampleTraffic.START,
        now,
        requests,
        requests,
        5,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new InterfaceReport("eth0", 9 * requests, 9000 * requests, 70_000 * requests, 1e6),
            new InterfaceReport("eth1", 0, 0, 0, 0),
            new InterfaceReport("lo", requests / 9, 90 * requests, 700 * requests, 1e4)),
        new ConnectionsReport(412, 398, 3, 2, 0, 17, 1, 2, new Quantiles(412, 0.21, 0.4, 1.1, 4)),
        new WatchdogReport(hits, RULE.threshold(), RULE.span().toSeconds(), alert),
        losses,
        KeptOut.NOTHING,
        true);
  }
}
