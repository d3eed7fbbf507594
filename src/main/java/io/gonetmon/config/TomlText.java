package io.gonetmon.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML. What it says of mistakes holds nothing of the text, which may be secret. */
public final class TomlText {
  private static final int MOST_MISTAKES = 20;
  private static final Pattern IMPOSSIBLE = Pattern.compile("Invalid [a-z]+ \\(valid range .*");
  private static final Pattern EXPECTED = Pattern.compile("Unexpected .*, (expected .*)");

  private final String file;

  private TomlText(String file) {
    this.file = file;
  }

  /** Reads the text of a file; positions name the file as given. */
  public static Parsed parse(String file, String text) {
    return new TomlText(file).parse(text);
  }

  private Parsed parse(String text) {
    TomlParseResult result = Toml.parse(text);
    List<Mistake> mistakes = new ArrayList<>();
    for (TomlParseError each : result.errors()) {
      if (mistakes.size() == MOST_MISTAKES) {
        int more = result.errors().size() - MOST_MISTAKES;
        mistakes.add(
            new Mistake(
                position(each.position()),
                "this is no TOML; from here on there are %d such mistakes".formatted(more)));
        break;
      }
      mistakes.add(new Mistake(position(each.position()), wording(each)));
    }
    Value.Table root = table(new Position(file, 1, 1), result);
    Map<String, Value> placed = new LinkedHashMap<>(root.entries());
    Set<Integer> unplaced = unplaced(text.lines().toList(), mistakes);
    placed.values().removeIf(each -> unplaced.contains(each.at().line()));
    return new Parsed(new Value.Table(root.at(), Collections.unmodifiableMap(placed)), mistakes);
  }

  /** Lines below the heading of a table that is wrong itself: nobody knows what they belong to. */
  private static Set<Integer> unplaced(List<String> lines, List<Mistake> mistakes) {
    Set<Integer> unplaced = new HashSet<>();
    for (Mistake each : mistakes) {
      int line = each.at().line();
      if (isHeading(lines, line)) {
        for (int below = line + 1; below <= lines.size() && !isHeading(lines, below); below++) {
          unplaced.add(below);
        }
      }
    }
    return unplaced;
  }

  private static boolean isHeading(List<String> lines, int line) {
    return line <= lines.size() && lines.get(line - 1).startsWith("[");
  }

  private static String wording(TomlParseError error) {
    String message = String.valueOf(error.getMessage());
    var unexpected = EXPECTED.matcher(message.replace('\n', ' '));
    if (unexpected.matches()) {
      return "this is no TOML: " + unexpected.group(1);
    }
    if (IMPOSSIBLE.matcher(message).matches()) {
      return "this is no date or time";
    }
    return message.contains("previously defined")
        ? "this key is set twice"
        : "this is no TOML that can be read";
  }

  private Value.Table table(Position at, TomlTable table) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      TomlPosition position = table.inputPositionOf(path);
      Object value = table.get(path);
      if (position != null && value != null) {
        entries.put(key, value(position(position), value));
      }
    }
    return new Value.Table(at, Collections.unmodifiableMap(entries));
  }

  private Value value(Position at, Object value) {
    if (value instanceof TomlTable table) {
      return table(at, table);
    }
    if (value instanceof TomlArray array) {
      return many(at, array);
    }
    if (value instanceof String text) {
      return new Value.Text(at, text);
    }
    if (value instanceof Long number) {
      return new Value.Whole(at, number);
    }
    if (value instanceof Double number) {
      return new Value.Decimal(at, number);
    }
    return value instanceof Boolean set ? new Value.Flag(at, set) : new Value.Date(at);
  }

  private Value many(Position at, TomlArray array) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      values.add(value(position(array.inputPositionOf(i)), array.get(i)));
    }
    return new Value.Many(at, values);
  }

  private Position position(TomlPosition position) {
    return new Position(file, position.line(), position.column());
  }
}
