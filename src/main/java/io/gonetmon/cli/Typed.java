package io.gonetmon.cli;

import io.gonetmon.config.Assignment;
import io.gonetmon.config.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of the command line itself. */
final class Typed {
  private final Map<String, Assignment> assignments = new LinkedHashMap<>();

  /** Remembers them: to parse again changes what the result holds. */
  Typed(ParseResult parsed) {
    for (OptionSpec option : parsed.matchedOptionsSet()) {
      String key = KeyTable.name(option);
      assignments.put(
          key, new Assignment(key, option.originalStringValues(), Position.whole("command line")));
    }
  }

  /** Whether what else sets the key does not count. A file that is read has no interfaces. */
  boolean overrules(String key) {
    return assignments.containsKey(key)
        || (key.equals("interface") && assignments.containsKey("read"));
  }

  Map<String, Assignment> assignments() {
    return new LinkedHashMap<>(assignments);
  }
}
