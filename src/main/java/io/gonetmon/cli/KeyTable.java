package io.gonetmon.cli;

import io.gonetmon.config.AlertTables;
import io.gonetmon.config.Key;
import io.gonetmon.config.Key.Kind;
import io.gonetmon.config.Keys;
import io.gonetmon.config.ScreenTables;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The keys of a configuration: the long options, but for those about a single run. */
final class KeyTable {
  /** The launcher has to know some of them before the program runs. */
  private static final Set<String> TYPED_ONLY =
      Set.of(
          "read",
          "list-interfaces",
          "config",
          "check-config",
          "print-config",
          "print-config-template",
          "hint",
          "help",
          "version");

  private KeyTable() {}

  static Keys of(CommandSpec command) {
    List<Key> keys =
        command.options().stream()
            .filter(each -> !TYPED_ONLY.contains(name(each)))
            .map(KeyTable::key)
            .toList();
    Set<String> tables = new HashSet<>(AlertTables.NAMES);
    tables.addAll(ScreenTables.NAMES);
    return new Keys(keys, TYPED_ONLY, tables);
  }

  static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  private static Key key(OptionSpec option) {
    return new Key(
        name(option), kind(option), option.isMultiValue(), description(option), standard(option));
  }

  /** With the word for its value, which may be a unit. */
  private static String description(OptionSpec option) {
    String text = String.join(" ", option.description());
    return option.arity().max() == 0 ? text : option.paramLabel() + ": " + text;
  }

  private static Kind kind(OptionSpec option) {
    Class<?> type = option.auxiliaryTypes()[0];
    if (type == boolean.class || type == Boolean.class) {
      return Kind.FLAG;
    }
    if (type == double.class || type == Double.class) {
      return Kind.DECIMAL;
    }
    if (Set.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
      return option.converters().length == 0 ? Kind.WHOLE : Kind.SIZE;
    }
    return Kind.TEXT;
  }

  private static List<String> standard(OptionSpec option) {
    Object value = option.initialValue();
    if (value instanceof Collection<?> values) {
      return values.stream().map(String::valueOf).toList();
    }
    if (value instanceof Enum<?> constant) {
      return List.of(constant.name().toLowerCase(Locale.ROOT));
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
