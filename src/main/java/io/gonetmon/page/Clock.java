package io.gonetmon.page;

import io.gonetmon.model.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as a report prints them: with their day where it covers several.
 *
 * @param days whether it does
 */
record Clock(ZoneId zone, boolean days) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_MINUTE =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /** That of the report of a run. */
  static Clock of(Optional<Report> run, ZoneId zone) {
    boolean days =
        run.filter(each -> !date(each.from(), zone).equals(date(each.to(), zone))).isPresent();
    return new Clock(zone, days);
  }

  private static LocalDate date(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  String time(Instant at) {
    return (days ? DAY_AND_TIME : TIME).format(at.atZone(zone));
  }

  /** The same where there is little space. */
  String mark(Instant at) {
    return (days ? DAY_AND_MINUTE : TIME).format(at.atZone(zone));
  }
}
