package io.gonetmon;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.alert.Rule;
import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.tcp.TcpLimits;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.util.List;

/**
 * All that a run needs to know, checked: the settings of each room.
 *
 * @param tcp for live capture; replay waits longer
 * @param rules when alerts are raised beside the one on hits
 * @param where what exchanges meet that are counted
 * @param frames whether sinks want whole frames ({@code Sink.frames})
 * @param timeout after which the run ends by itself; zero for never
 */
public record Settings(
    CaptureSettings capture,
    TcpLimits tcp,
    HttpSettings http,
    AnalysisSettings analysis,
    AlertRule alert,
    List<Rule> rules,
    Condition where,
    boolean frames,
    Duration timeout) {

  /** The defaults of the command line. */
  public static Settings defaults() {
    return of(CaptureSettings.DEFAULT);
  }

  /** The defaults of the command line, but for what is captured. */
  public static Settings of(CaptureSettings capture) {
    return new Settings(
        capture,
        TcpLimits.DEFAULT,
        HttpSettings.DEFAULT,
        AnalysisSettings.DEFAULT,
        AlertRule.DEFAULT,
        List.of(),
        Condition.ALL,
        false,
        Duration.ZERO);
  }

  public Settings {
    rules = List.copyOf(rules);
    if (timeout.isNegative()) {
      throw new IllegalArgumentException(
          "timeout must be 0 seconds or more, was " + timeout.toSeconds());
    }
  }
}
