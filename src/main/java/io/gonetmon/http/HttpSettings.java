package io.gonetmon.http;

import io.gonetmon.http.words.Disclosure;

/**
 * How HTTP is read.
 *
 * @param limits bounds on what is kept
 * @param disclosure what is read besides what is counted, and how much of it is shown
 */
public record HttpSettings(HttpLimits limits, Disclosure disclosure) {
  /** What the command line has by default. */
  public static final HttpSettings DEFAULT =
      new HttpSettings(HttpLimits.DEFAULT, Disclosure.DEFAULT);
}
