package io.gonetmon.config;

import io.gonetmon.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the environment sets: a variable for each key; an empty one sets nothing. */
public final class EnvironmentLayer {
  private EnvironmentLayer() {}

  /** Whether there is anything to read. */
  public static boolean isPresent(Map<String, String> environment) {
    return environment.keySet().stream().anyMatch(Key::isVariable);
  }

  /** Reads it. Of variables that are not known, only those are told that are nearly known. */
  public static Layer of(Map<String, String> environment, Keys keys) {
    Map<String, Key> known = new LinkedHashMap<>();
    keys.all().forEach(key -> known.put(key.variable(), key));
    Set<String> typedOnly =
        keys.typedOnly().stream().map(EnvironmentLayer::variable).collect(Collectors.toSet());
    Map<String, Assignment> assigned = new LinkedHashMap<>();
    List<Mistake> mistakes = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (var each : new TreeMap<>(environment).entrySet()) {
      String name = each.getKey();
      Key key = known.get(name);
      if (!Key.isVariable(name) || each.getValue().isEmpty()) {
        continue;
      }
      if (key != null) {
        values(key, each.getValue())
            .ifPresentOrElse(
                values ->
                    assigned.put(
                        key.name(), new Assignment(key.name(), values, Position.whole(name))),
                () ->
                    mistakes.add(
                        new Mistake(
                            Position.whole(name),
                            "several values are written as an array: [\"one\", \"another\"]")));
      } else if (typedOnly.contains(name)) {
        mistakes.add(
            new Mistake(Position.whole(name), "this can only be given on the command line"));
      } else {
        Nearest.of(name, known.keySet())
            .ifPresent(near -> warnings.add(name + " is not read; did you mean " + near + "?"));
      }
    }
    return new Layer(assigned, Map.of(), mistakes, warnings);
  }

  /** One value, or the array of them that a key takes which may be repeated. */
  private static Optional<List<String>> values(Key key, String text) {
    if (!key.repeatable() || !text.startsWith("[")) {
      return Optional.of(List.of(text));
    }
    Parsed parsed = TomlText.parse("", "array = " + text);
    if (!parsed.mistakes().isEmpty()
        || !(parsed.root().entries().get("array") instanceof Value.Many many)
        || !many.values().stream().allMatch(Value.Text.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(many.values().stream().map(each -> ((Value.Text) each).text()).toList());
  }

  private static String variable(String option) {
    return new Key(option, Key.Kind.TEXT, false, "", List.of()).variable();
  }
}
