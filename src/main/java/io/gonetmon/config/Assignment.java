package io.gonetmon.config;

import java.util.List;

/** That a key is set, to one value or, if it is repeatable, to several, and by what. */
public record Assignment(String key, List<String> values, Position origin) {
  public Assignment {
    values = List.copyOf(values);
  }
}
