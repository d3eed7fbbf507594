package io.gonetmon.dashboard;

import io.gonetmon.terminal.Input;
import io.gonetmon.terminal.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What keys change of a time of day that is being typed, and so of the time that is shown. */
record ClockTyping(Composition composition, Overlay.Clock typed) {
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("H:mm[:ss]");

  ScreenState take(Input input) {
    ScreenState screen = composition.model().screen();
    if (input instanceof Key.Named key && key.name() == Key.Name.ESCAPE) {
      return screen.with(Overlay.NONE);
    }
    if (input instanceof Key.Named key && key.name() == Key.Name.ENTER) {
      return go(screen);
    }
    return typed
        .input()
        .with(input)
        .map(text -> screen.with(new Overlay.Clock(text)))
        .orElse(screen);
  }

  private ScreenState go(ScreenState screen) {
    Optional<Instant> at = time(typed.input().text().strip());
    return at.map(there -> screen.with(new TimeTravel(composition).to(there)).with(Overlay.NONE))
        .orElseGet(() -> screen.with(new Overlay.Message("not a time such as 14:03 or 14:03:20")));
  }

  /** The last time that the clock showed this; with minutes only, the end of that minute. */
  private Optional<Instant> time(String text) {
    ViewModel model = composition.model();
    try {
      LocalTime time = LocalTime.from(FORM.parse(text));
      boolean minute = text.indexOf(':') == text.lastIndexOf(':');
      return model
          .state()
          .now()
          .map(now -> last(now.atZone(model.run().zone()), minute ? time.plusMinutes(1) : time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant last(ZonedDateTime now, LocalTime time) {
    ZonedDateTime today = now.with(time);
    return (today.isAfter(now.plusMinutes(1)) ? today.minusDays(1) : today).toInstant();
  }
}
