package io.gonetmon.terminal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Keys as operators write and read them: {@code q}, {@code Space}, {@code Ctrl+P}, {@code F5}. */
public final class KeyName {
  private static final String SPACE = "Space";

  private KeyName() {}

  /** The name of a key. */
  public static String of(Key key) {
    StringJoiner name = new StringJoiner("+");
    for (Key.Modifier each : Key.Modifier.values()) {
      if (key.modifiers().contains(each)) {
        name.add(capitalised(each.name()));
      }
    }
    return name.add(own(key)).toString();
  }

  private static String own(Key key) {
    if (key instanceof Key.Typed typed) {
      boolean control = typed.modifiers().contains(Key.Modifier.CTRL);
      char character = control ? Character.toUpperCase(typed.character()) : typed.character();
      return character == ' ' ? SPACE : String.valueOf(character);
    }
    return name(((Key.Named) key).name());
  }

  private static String name(Key.Name name) {
    return switch (name) {
      case PAGE_UP -> "PgUp";
      case PAGE_DOWN -> "PgDn";
      case ESCAPE -> "Esc";
      default -> capitalised(name.name());
    };
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The key of that name; empty when there is none. */
  public static Optional<Key> parse(String text) {
    Set<Key.Modifier> modifiers = EnumSet.noneOf(Key.Modifier.class);
    String rest = text;
    for (Key.Modifier each : Key.Modifier.values()) {
      String prefix = each.name() + "+";
      if (rest.length() > prefix.length()
          && rest.regionMatches(true, 0, prefix, 0, prefix.length())) {
        modifiers.add(each);
        rest = rest.substring(prefix.length());
      }
    }
    return parse(rest, modifiers);
  }

  private static Optional<Key> parse(String name, Set<Key.Modifier> modifiers) {
    if (name.length() == 1 || name.equalsIgnoreCase(SPACE)) {
      char character = name.length() == 1 ? name.charAt(0) : ' ';
      boolean control = modifiers.contains(Key.Modifier.CTRL);
      char typed = control ? Character.toLowerCase(character) : character;
      boolean possible = typed >= ' ' && !modifiers.contains(Key.Modifier.SHIFT);
      return possible ? Optional.of(new Key.Typed(typed, modifiers)) : Optional.empty();
    }
    return Stream.of(Key.Name.values())
        .filter(each -> name(each).equalsIgnoreCase(name))
        .findFirst()
        .map(each -> new Key.Named(each, modifiers));
  }
}
