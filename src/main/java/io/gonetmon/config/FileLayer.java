package io.gonetmon.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a file says with the keys that there are. Belongs to the thread that reads. */
public final class FileLayer {
  private final Keys keys;
  private final Map<String, Assignment> assigned = new LinkedHashMap<>();
  private final Map<String, Value> tables = new LinkedHashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private FileLayer(Keys keys) {
    this.keys = keys;
  }

  /** What the file says. Where its syntax is wrong, that is all that is said about the line. */
  public static Layer of(Parsed parsed, Keys keys) {
    FileLayer reading = new FileLayer(keys);
    Set<Integer> broken =
        parsed.mistakes().stream().map(each -> each.at().line()).collect(Collectors.toSet());
    parsed
        .root()
        .entries()
        .forEach(
            (key, value) -> {
              if (!broken.contains(value.at().line())) {
                reading.read(key, value);
              }
            });
    reading.mistakes.addAll(parsed.mistakes());
    Collections.sort(reading.mistakes);
    return new Layer(reading.assigned, reading.tables, reading.mistakes, List.of());
  }

  private void read(String name, Value value) {
    if (keys.isTable(name) && (isOfTables(value) || keys.named(name).isEmpty())) {
      tables.put(name, value);
      return;
    }
    keys.named(name)
        .ifPresentOrElse(
            key -> read(key, value),
            () -> mistakes.add(new Mistake(value.at(), keys.objection(name))));
  }

  /** Whether a key that may be both is a table here. */
  private static boolean isOfTables(Value value) {
    return value instanceof Value.Table
        || (value instanceof Value.Many many
            && !many.values().isEmpty()
            && many.values().stream().allMatch(Value.Table.class::isInstance));
  }

  private void read(Key key, Value value) {
    List<Value> values = List.of(value);
    if (key.repeatable() && value instanceof Value.Many many) {
      values = many.values();
    }
    int before = mistakes.size();
    values.forEach(each -> require(key, each));
    if (mistakes.size() == before) {
      List<String> words = values.stream().map(FileLayer::words).toList();
      assigned.put(key.name(), new Assignment(key.name(), words, value.at()));
    }
  }

  private void require(Key key, Value value) {
    if (!key.kind().accepts(value)) {
      String wanted = key.kind().words() + (key.repeatable() ? ", or an array of such" : "");
      mistakes.add(
          new Mistake(
              value.at(), "%s must be %s, not %s".formatted(key.name(), wanted, value.kind())));
    }
  }

  private static String words(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Whole whole) {
      return String.valueOf(whole.number());
    }
    if (value instanceof Value.Decimal decimal) {
      return String.valueOf(decimal.number());
    }
    return String.valueOf(value instanceof Value.Flag flag && flag.set());
  }
}
