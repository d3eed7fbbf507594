package io.gonetmon.dashboard;

import io.gonetmon.alert.AlertRule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What the dashboard says about the run itself.
 *
 * @param program name and version
 * @param interfaces those that are captured on at the start, or the name of the file
 * @param live whether packets are captured now, and not read from a file
 * @param filter the capture filter
 * @param refresh the length of a window
 * @param zone in which times are shown
 * @param hint what the footer suggests to try; empty for the keys alone
 * @param keys which keys there are
 */
public record RunInfo(
    String program,
    List<String> interfaces,
    boolean live,
    String filter,
    Duration refresh,
    AlertRule alert,
    ZoneId zone,
    String hint,
    KeyBindings keys) {
  public RunInfo {
    interfaces = List.copyOf(interfaces);
  }

  /** The same run with another capture filter. */
  RunInfo watching(String other) {
    return new RunInfo(program, interfaces, live, other, refresh, alert, zone, hint, keys);
  }
}
