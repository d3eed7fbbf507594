package io.gonetmon.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return new Parsed(table(new Position(file, 1, 1), result), mistakes);
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
