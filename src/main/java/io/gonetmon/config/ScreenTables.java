package io.gonetmon.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the tables {@code [keys]} and {@code [theme]} of a file into values of the keys {@code
 * key}, {@code colour} and {@code theme}. Belongs to the thread that reads.
 */
public final class ScreenTables {
  /** The tables that it reads. */
  public static final List<String> NAMES = List.of(ScreenTables.KEYS, ScreenTables.THEME);

  /** Both of them, as a file would have them, commented out. */
  static final String EXAMPLE =
      """

      # So can keys and colours of the screen:
      #
      #   [keys]
      #   quit = "Q"
      #   pause = ["Ctrl+P", "F5"]
      #
      #   [theme]
      #   name = "dark"
      #   accent = "#ff8800"
      """;

  private static final String KEYS = "keys";
  private static final String THEME = "theme";
  private static final String NAME = "name";

  private final AmendedLayer layer;
  private final List<Mistake> mistakes;

  private ScreenTables(AmendedLayer layer) {
    this.layer = layer;
    this.mistakes = layer.mistakes();
  }

  /**
   * Reads the tables of a layer.
   *
   * @param key says what is wrong with {@code COMMAND=KEY}, if anything is
   * @param colour the same of {@code ROLE=#RRGGBB}
   */
  public static Layer read(
      Layer layer,
      Function<String, Optional<String>> key,
      Function<String, Optional<String>> colour) {
    var amended = new AmendedLayer(layer);
    var tables = new ScreenTables(amended);
    tables.entries(KEYS).forEach((name, value) -> tables.pair("key", name, value, key));
    tables
        .entries(THEME)
        .forEach(
            (name, value) -> {
              if (name.equals(NAME)) {
                tables.name(value);
              } else {
                tables.pair("colour", name, value, colour);
              }
            });
    return amended.layer();
  }

  private Map<String, Value> entries(String table) {
    Value value = layer.table(table);
    if (value instanceof Value.Table entries) {
      return entries.entries();
    }
    if (value != null) {
      mistakes.add(
          new Mistake(value.at(), "write [%s], and below it what each is".formatted(table)));
    }
    return Map.of();
  }

  private void name(Value value) {
    if (value instanceof Value.Text text) {
      layer.add(THEME, text.text(), value.at());
    } else {
      mistakes.add(
          new Mistake(value.at(), "name must be text in quotation marks, not " + value.kind()));
    }
  }

  private void pair(
      String key, String name, Value value, Function<String, Optional<String>> objection) {
    List<Value> values = value instanceof Value.Many many ? many.values() : List.of(value);
    for (Value each : values) {
      if (each instanceof Value.Text text) {
        String pair = name + "=" + text.text();
        objection
            .apply(pair)
            .ifPresentOrElse(
                why -> mistakes.add(new Mistake(value.at(), why)),
                () -> layer.add(key, pair, value.at()));
      } else {
        mistakes.add(
            new Mistake(
                value.at(),
                "%s must be text in quotation marks, not %s".formatted(name, each.kind())));
      }
    }
  }
}
