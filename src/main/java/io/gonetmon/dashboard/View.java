package io.gonetmon.dashboard;

import java.util.Optional;

/** What the screen is about, by the digit that chooses it. */
enum View {
  HOSTS("Hosts"),
  REQUESTS("Requests"),
  ERRORS("Errors"),
  LATENCY("Latency"),
  CLIENTS("Clients"),
  ALERTS("Alerts"),
  WIRE("Wire");

  private static final View[] ALL = values();

  private final String title;

  View(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  char digit() {
    return (char) ('1' + ordinal());
  }

  /** The page that it begins with. */
  Page first() {
    return switch (this) {
      case HOSTS -> new Page.Hosts();
      case REQUESTS -> new Page.Requests();
      case ERRORS -> new Page.Errors();
      case LATENCY -> new Page.Latency();
      case CLIENTS -> new Page.Clients();
      case ALERTS -> new Page.Alerts();
      case WIRE -> new Page.Wire();
    };
  }

  static Optional<View> of(char digit) {
    int at = digit - '1';
    return at >= 0 && at < ALL.length ? Optional.of(ALL[at]) : Optional.empty();
  }
}
