package io.gonetmon.dashboard;

import io.gonetmon.where.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * What the exchanges that are shown meet.
 *
 * @param recent what was typed before, the latest first
 */
record Filter(Condition where, List<String> recent) {
  private static final int MOST = 50;

  static final Filter NONE = new Filter(Condition.ALL, List.of());

  boolean isNone() {
    return where.equals(Condition.ALL);
  }

  Filter with(Condition other) {
    return new Filter(other, recent);
  }

  /** With a text to be recalled. */
  Filter remembering(String text) {
    if (text.isBlank()) {
      return this;
    }
    var longer = new ArrayList<String>();
    longer.add(text);
    recent.stream().filter(each -> !each.equals(text)).forEach(longer::add);
    return new Filter(where, List.copyOf(longer.subList(0, Math.min(MOST, longer.size()))));
  }
}
