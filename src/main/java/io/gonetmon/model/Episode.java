package io.gonetmon.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Alerts on hits that follow each other within one span, or one alert of a rule.
 *
 * @param from when the first one was raised
 * @param to when the last one recovered; empty while there is an alert
 * @param peak the most hits of the past span
 * @param peakAt when that was, or when the rule was met
 * @param rule what the rule was met with; empty for hits
 */
public record Episode(
    Instant from, Optional<Instant> to, long peak, Instant peakAt, Optional<RuleAlert> rule) {
  private static final int MOST = 200;

  private Episode(Instant from, Optional<Instant> to, long peak, Instant peakAt) {
    this(from, to, peak, peakAt, Optional.empty());
  }

  /** The episodes, oldest first, after an alert on hits was raised or has recovered. */
  public static List<Episode> after(List<Episode> before, Alert alert, Duration span) {
    var after = new ArrayList<>(before);
    int at = last(before, each -> each.rule.isEmpty());
    Episode last = at < 0 ? null : before.get(at);
    if (alert instanceof Alert.Recovered) {
      if (last != null) {
        after.set(at, new Episode(last.from, Optional.of(alert.at()), last.peak, last.peakAt));
      }
    } else if (last != null && last.isWithin(alert.at(), span)) {
      var again = new Episode(last.from, Optional.empty(), last.peak, last.peakAt);
      after.set(at, again.reach(alert));
    } else {
      after.add(new Episode(alert.at(), Optional.empty(), alert.hits(), alert.at()));
    }
    return latest(after);
  }

  /** The episodes, oldest first, after a rule was met or is so no longer. */
  public static List<Episode> after(List<Episode> before, RuleAlert alert) {
    var after = new ArrayList<>(before);
    if (alert.raised()) {
      after.add(new Episode(alert.at(), Optional.empty(), 0, alert.at(), Optional.of(alert)));
      return latest(after);
    }
    int at = last(before, each -> each.isOf(alert));
    if (at >= 0) {
      Episode last = before.get(at);
      after.set(at, new Episode(last.from, Optional.of(alert.at()), 0, last.peakAt, last.rule));
    }
    return List.copyOf(after);
  }

  private boolean isOf(RuleAlert alert) {
    return rule.filter(each -> each.rule().equals(alert.rule())).isPresent();
  }

  private static int last(List<Episode> all, Predicate<Episode> which) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (which.test(all.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static List<Episode> latest(List<Episode> all) {
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  private boolean isWithin(Instant at, Duration span) {
    return to.map(end -> end.plus(span).isAfter(at)).orElse(true);
  }

  private Episode reach(Alert alert) {
    return reach(alert.hits(), alert.at());
  }

  /** With so many hits of the past span, while it lasts. */
  public Episode reach(long hits, Instant at) {
    boolean higher = rule.isEmpty() && to.isEmpty() && hits > peak;
    return higher ? new Episode(from, to, hits, at) : this;
  }

  /** How long it has lasted. */
  public Duration length(Instant now) {
    return Duration.between(from, to.orElse(now));
  }
}
