package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.HostReport;

/** A host's counts in the current window and in the session. Confined to the monitor thread. */
final class Host {
  private final String name;
  private final Tally session;
  private final Budget windowRoom;
  private Tally window;

  Host(String name, Budget sessionRoom, Budget windowRoom) {
    this.name = name;
    this.session = new Tally(sessionRoom);
    this.windowRoom = windowRoom;
  }

  String name() {
    return name;
  }

  private Tally window() {
    if (window == null) {
      window = new Tally(windowRoom);
    }
    return window;
  }

  boolean isActive() {
    return window != null;
  }

  void closeWindow() {
    if (window != null) {
      window.giveBack();
      window = null;
    }
  }

  long windowHits() {
    return window == null ? 0 : window.hits();
  }

  long sessionHits() {
    return session.hits();
  }

  /** Counts a request; false when a part of it found no room and went to the others. */
  boolean request(String section, String method, AnalysisLimits limits) {
    window().request(section, method, limits);
    return session.request(section, method, limits);
  }

  void response(int status, long responseNanos) {
    window().response(status, responseNanos);
    session.response(status, responseNanos);
  }

  /** Takes over the session's counts of another host, which is no longer. */
  void take(Host other, AnalysisLimits limits) {
    other.session.giveBack();
    session.add(other.session, limits);
  }

  /** Notes a server's address; false when there was no room for it. */
  boolean address(String address, AnalysisLimits limits) {
    window().address(address, limits);
    return session.address(address, limits);
  }

  HostReport windowReport() {
    return window.report(name);
  }

  HostReport sessionReport() {
    return session.report(name);
  }
}
