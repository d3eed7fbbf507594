package io.gonetmon.config;

import io.gonetmon.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All keys that may be set, and those that must not. */
public final class Keys {
  private final Map<String, Key> byName = new LinkedHashMap<>();
  private final Set<String> typedOnly;
  private final Set<String> tables;

  /**
   * Knows them.
   *
   * @param typedOnly the options that only a command line may have
   * @param tables the tables that others read
   */
  public Keys(List<Key> all, Set<String> typedOnly, Set<String> tables) {
    all.forEach(each -> byName.put(each.name(), each));
    this.typedOnly = Set.copyOf(typedOnly);
    this.tables = Set.copyOf(tables);
  }

  /** All of them, in the order of the help. */
  public List<Key> all() {
    return List.copyOf(byName.values());
  }

  Optional<Key> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  boolean isTable(String name) {
    return tables.contains(name);
  }

  /** Why no such key can be set. A name is repeated only if it is nearly one that is known. */
  String objection(String name) {
    if (typedOnly.contains(name)) {
      return name + " can only be given on the command line, as --" + name;
    }
    Set<String> known = new TreeSet<>(byName.keySet());
    known.addAll(tables);
    return Nearest.of(name, known)
        .map(each -> "unknown key %s; did you mean %s?".formatted(name, each))
        .orElse("unknown key; gonetmon --print-config-template lists all there are");
  }

  Set<String> typedOnly() {
    return typedOnly;
  }
}
