package io.gonetmon.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts about all keys: a sample of a file, and what is in force. */
public final class Listing {
  private static final int WIDTH = 78;
  private static final int COLUMN = 44;

  /** A default that is another one in a file for other machines. */
  private static final String BY_THE_HEAP = "or what fits the heap.";

  private Listing() {}

  /** A file that sets nothing: each key behind a comment sign, with its default. */
  public static String template(Keys keys) {
    StringBuilder text = new StringBuilder();
    text.append("# Configuration of gonetmon; what is commented out is the default.\n");
    text.append("# A command line and the environment (GONETMON_REFRESH=5) overrule it.\n");
    for (Key key : keys.all()) {
      text.append('\n');
      wrap(key.description(), text);
      boolean none = isNone(key, key.standard()) || key.description().endsWith(BY_THE_HEAP);
      text.append('#').append(none ? key.name() + " =" : key.line(key.standard())).append('\n');
    }
    return text.append(AlertTables.EXAMPLE).append(ScreenTables.EXAMPLE).toString();
  }

  private static void wrap(String description, StringBuilder text) {
    StringBuilder line = new StringBuilder("#");
    for (String word : description.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH) {
        text.append(line).append('\n');
        line.setLength(1);
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  /** What each key is, and which assignment made it so. */
  public static String inForce(Keys keys, Map<String, Assignment> assigned) {
    StringBuilder text = new StringBuilder();
    for (Key key : keys.all()) {
      Optional<Assignment> by = Optional.ofNullable(assigned.get(key.name()));
      List<String> values = by.map(Assignment::values).orElse(key.standard());
      String line = isNone(key, values) ? "#" + key.name() + " =" : key.line(values);
      String origin = by.map(each -> each.origin().toString()).orElse("default");
      text.append(pad(line)).append(" # ").append(origin).append('\n');
    }
    return text.toString();
  }

  private static boolean isNone(Key key, List<String> values) {
    return values.isEmpty() && !key.repeatable();
  }

  private static String pad(String line) {
    return line + " ".repeat(Math.max(0, COLUMN - line.length()));
  }
}
