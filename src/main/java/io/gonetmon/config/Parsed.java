package io.gonetmon.config;

import java.util.List;

/** A configuration file as far as it could be read, and all that is wrong with its syntax. */
public record Parsed(Value.Table root, List<Mistake> mistakes) {
  public Parsed {
    mistakes = List.copyOf(mistakes);
  }
}
