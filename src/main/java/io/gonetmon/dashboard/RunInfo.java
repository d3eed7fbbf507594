package io.gonetmon.dashboard;

import io.gonetmon.alert.AlertRule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What the dashboard says about the run itself.
 *
 * @param program name and version
 * @param interfaces those that are captured on at the start
 * @param filter the capture filter
 * @param refresh the length of a window
 * @param zone in which times are shown
 */
public record RunInfo(
    String program,
    List<String> interfaces,
    String filter,
    Duration refresh,
    AlertRule alert,
    ZoneId zone) {
  public RunInfo {
    interfaces = List.copyOf(interfaces);
  }
}
