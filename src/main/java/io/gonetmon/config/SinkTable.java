package io.gonetmon.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table {@code [sink.NAME]}. Belongs to the thread that reads. */
final class SinkTable {
  private static final String COMMAND = "command";
  private static final List<String> SWITCHES = List.of("bell", "syslog");
  private static final List<String> KEYS =
      List.of("bell", "syslog", COMMAND, "webhook", "webhook-file", "alertmanager");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private final String name;
  private final Value.Table table;
  private final List<Mistake> mistakes;

  SinkTable(String name, Value.Table table, List<Mistake> mistakes) {
    this.name = name;
    this.table = table;
    this.mistakes = mistakes;
  }

  /** The same in a line; nothing when there is a mistake in it, which is noted at its key. */
  Optional<String> line(Function<String, Optional<String>> objection) {
    int before = mistakes.size();
    if (!NAME.matcher(name).matches()) {
      mistakes.add(
          new Mistake(table.at(), "a sink's name has at most 40 letters, digits, - and _"));
    }
    table.entries().forEach(this::check);
    if (mistakes.size() == before && table.entries().size() != 1) {
      String keys = String.join(", ", KEYS);
      mistakes.add(new Mistake(table.at(), "a sink has one of " + keys));
    }
    if (mistakes.size() > before) {
      return Optional.empty();
    }
    var only = table.entries().entrySet().iterator().next();
    String line = name + "=" + target(only.getKey(), only.getValue());
    Optional<String> wrong = objection.apply(line);
    wrong.ifPresent(why -> mistakes.add(new Mistake(only.getValue().at(), why)));
    return wrong.isPresent() ? Optional.empty() : Optional.of(line);
  }

  private void check(String key, Value value) {
    if (!KEYS.contains(key)) {
      mistakes.add(AlertTables.unknown(key, value.at(), KEYS));
      return;
    }
    String wanted;
    if (SWITCHES.contains(key)) {
      wanted = value instanceof Value.Flag flag && flag.set() ? "" : "true";
    } else if (key.equals(COMMAND)) {
      wanted = isCommand(value) ? "" : "an array of a program and its arguments";
    } else {
      wanted = value instanceof Value.Text ? "" : "text in quotation marks";
    }
    if (!wanted.isEmpty()) {
      mistakes.add(new Mistake(value.at(), key + " must be " + wanted));
    }
  }

  private static boolean isCommand(Value value) {
    return value instanceof Value.Text
        || (value instanceof Value.Many many
            && !many.values().isEmpty()
            && many.values().stream().allMatch(Value.Text.class::isInstance));
  }

  private static String target(String key, Value value) {
    if (SWITCHES.contains(key)) {
      return key;
    }
    if (value instanceof Value.Many many) {
      return key
          + ":"
          + many.values().stream()
              .map(each -> Quotation.of(((Value.Text) each).text()))
              .collect(Collectors.joining(",", "[", "]"));
    }
    return key + ":" + ((Value.Text) value).text();
  }
}
