package io.gonetmon.export;

import io.gonetmon.model.Exchange;

/** Writes exchanges as lines. Confined to the sink's thread. */
interface Lines {
  /**
   * Appends an exchange as a line, with its end.
   *
   * @return false when it has none
   */
  boolean append(LineBuffer to, Exchange exchange);
}
