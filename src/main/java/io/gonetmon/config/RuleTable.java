package io.gonetmon.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table {@code [[alert]]}. Belongs to the thread that reads. */
final class RuleTable {
  private static final String NAME = "name";
  private static final String WHEN = "when";
  private static final String RECOVER = "recover";
  private static final String TO = "to";
  private static final String WHERE = "where";

  /** As they follow each other in a line. */
  private static final List<String> KEYS =
      List.of(NAME, WHEN, "for", RECOVER, "min-requests", TO, WHERE);

  private final Value.Table table;
  private final List<Mistake> mistakes;

  RuleTable(Value.Table table, List<Mistake> mistakes) {
    this.table = table;
    this.mistakes = mistakes;
  }

  /** The same in a line; nothing when there is a mistake in it, which is noted at its key. */
  Optional<String> line(Function<String, Optional<String>> objection) {
    int before = mistakes.size();
    table.entries().forEach(this::check);
    if (!table.entries().containsKey(WHEN)) {
      mistakes.add(new Mistake(table.at(), "a rule needs when, such as \"p99 > 500ms over 1m\""));
    }
    StringBuilder line = new StringBuilder();
    for (String key : KEYS) {
      Value value = table.entries().get(key);
      if (value != null && mistakes.size() == before) {
        append(line, key, value);
        boolean isRule = table.entries().containsKey(WHEN) && !key.equals(NAME);
        Optional<String> wrong = isRule ? objection.apply(line.toString()) : Optional.empty();
        wrong.ifPresent(why -> mistakes.add(new Mistake(value.at(), key + ": " + why)));
      }
    }
    return mistakes.size() == before ? Optional.of(line.toString()) : Optional.empty();
  }

  private void check(String key, Value value) {
    if (!KEYS.contains(key)) {
      mistakes.add(AlertTables.unknown(key, value.at(), KEYS));
      return;
    }
    String wanted =
        switch (key) {
          case "min-requests" -> value instanceof Value.Whole ? "" : "a whole number";
          case TO -> isTexts(value) ? "" : "text in quotation marks, or an array of such";
          default -> value instanceof Value.Text ? "" : "text in quotation marks";
        };
    if (!wanted.isEmpty()) {
      mistakes.add(
          new Mistake(value.at(), "%s must be %s, not %s".formatted(key, wanted, value.kind())));
    } else if (key.equals(NAME) && !text(value).matches("[^:<>=\\p{C}]*[^:<>=\\s\\p{C}]")) {
      mistakes.add(new Mistake(value.at(), "a name is not empty, and has no :, <, > or ="));
    } else if (key.equals(NAME) && text(value).matches(".*\\swhere\\s.*")) {
      mistakes.add(new Mistake(value.at(), "a name does not have the word where in it"));
    } else if (key.equals(WHEN) && text(value).matches("(?s).*\\s(where|to)\\s.*")) {
      mistakes.add(new Mistake(value.at(), "where and to are keys of their own"));
    }
  }

  private static boolean isTexts(Value value) {
    return value instanceof Value.Text
        || (value instanceof Value.Many many
            && !many.values().isEmpty()
            && many.values().stream().allMatch(Value.Text.class::isInstance));
  }

  private void append(StringBuilder line, String key, Value value) {
    switch (key) {
      case NAME -> line.append(text(value)).append(": ");
      case WHEN -> line.append(text(value));
      case RECOVER -> line.append(" recover ").append(bound(text(value)));
      case TO -> line.append(" to ").append(String.join(",", texts(value)));
      default -> line.append(' ').append(key).append(' ').append(text(value));
    }
  }

  /** Without the measure, which may be said again. */
  private String bound(String recover) {
    String measure = text(table.entries().get(WHEN)).strip().replaceFirst("[\\s<>=].*", "");
    String bound = recover.strip();
    return bound.startsWith(measure) ? bound.substring(measure.length()).strip() : bound;
  }

  private static List<String> texts(Value value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Value.Many many) {
      many.values().forEach(each -> texts.add(text(each)));
    } else {
      texts.add(text(value));
    }
    return texts.stream().map(String::strip).collect(Collectors.toList());
  }

  private static String text(Value value) {
    if (value instanceof Value.Whole whole) {
      return Long.toString(whole.number());
    }
    return value instanceof Value.Text text ? text.text() : "";
  }
}
