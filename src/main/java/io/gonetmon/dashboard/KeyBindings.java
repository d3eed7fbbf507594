package io.gonetmon.dashboard;

import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.KeyName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which key asks for which command: the usual one, unless the operator has given it another. */
public final class KeyBindings {
  /** As they are without any settings. */
  public static final KeyBindings USUAL = new KeyBindings(Map.of());

  /** What ends the run whatever the settings say. */
  private static final Key END = new Key.Typed('c', Set.of(Key.Modifier.CTRL));

  private final Map<Key, Command> given;

  private KeyBindings(Map<Key, Command> given) {
    this.given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** What keys can be given to, as operators write it. */
  public static List<String> commands() {
    return Stream.of(Command.values()).map(KeyBindings::word).toList();
  }

  private static String word(Command command) {
    return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@code COMMAND=KEY}, each of which gives a command one more key; it loses its usual
   * letters.
   *
   * @throws IllegalArgumentException when one makes no sense, with a sentence
   */
  public static KeyBindings of(List<String> texts) {
    Map<Key, Command> given = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("key must be COMMAND=KEY, such as quit=Q, was " + text);
      }
      Command command = command(text.substring(0, equals));
      Key key = key(text.substring(equals + 1));
      Command before = given.putIfAbsent(key, command);
      if (before != null && before != command) {
        throw new IllegalArgumentException(
            "key %s cannot be both %s and %s"
                .formatted(KeyName.of(key), word(before), word(command)));
      }
    }
    return new KeyBindings(given);
  }

  private static Command command(String word) {
    return Stream.of(Command.values())
        .filter(each -> word(each).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no command %s; known are %s".formatted(word, String.join(", ", commands()))));
  }

  private static Key key(String text) {
    Key key =
        KeyName.parse(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no key %s; write q, Space, Ctrl+P or F5".formatted(text)));
    boolean isView = key instanceof Key.Typed typed && View.of(typed.character()).isPresent();
    if (key.equals(END) || (isView && key.modifiers().isEmpty())) {
      throw new IllegalArgumentException("key %s is taken".formatted(KeyName.of(key)));
    }
    return key;
  }

  /** What a key asks for, if anything. */
  Optional<Command> command(Key key) {
    Command own = given.get(key);
    if (own != null) {
      return Optional.of(own);
    }
    return Command.of(key)
        .filter(usual -> key instanceof Key.Named || key.equals(END) || !isGiven(usual));
  }

  private boolean isGiven(Command command) {
    return given.containsValue(command);
  }

  /**
   * Keys as they are now.
   *
   * @param usual the names of the usual ones, with blanks between them
   */
  String label(String usual) {
    if (given.isEmpty()) {
      return usual;
    }
    List<String> names = new ArrayList<>();
    for (String each : usual.split(" +", -1)) {
      for (String name : now(each)) {
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return String.join(" ", names);
  }

  /** None when another command has the key. */
  private List<String> now(String usual) {
    Optional<Key> key = KeyName.parse(usual);
    Optional<Command> command = key.flatMap(Command::of);
    if (command.isEmpty()) {
      return List.of(usual);
    }
    if (command(key.get()).equals(command)) {
      return List.of(usual);
    }
    return given.entrySet().stream()
        .filter(each -> each.getValue() == command.get())
        .map(each -> KeyName.of(each.getKey()))
        .collect(Collectors.toList());
  }
}
