package io.gonetmon;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.http.HttpLimits;
import io.gonetmon.tcp.TcpLimits;
import java.time.Duration;

/**
 * All that a run needs to know, checked: the settings of each room.
 *
 * @param tcp for live capture; replay waits longer
 * @param timeout after which the run ends by itself; zero for never
 */
public record Settings(
    CaptureSettings capture,
    TcpLimits tcp,
    HttpLimits http,
    AnalysisSettings analysis,
    AlertRule alert,
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
        HttpLimits.DEFAULT,
        AnalysisSettings.DEFAULT,
        AlertRule.DEFAULT,
        Duration.ZERO);
  }

  public Settings {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException(
          "timeout must be 0 seconds or more, was " + timeout.toSeconds());
    }
  }
}
