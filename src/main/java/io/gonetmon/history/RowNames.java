package io.gonetmon.history;

import io.gonetmon.model.Dimension;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The names of the rows of one dimension that slices hold, each with a small number. Confined to
 * the monitor thread.
 */
final class RowNames {
  /** Of a name and its places in tables, without its key, roughly. */
  private static final int BYTES = 180;

  private record Key(RowName parent, String key) {}

  private final Dimension dimension;
  private final Map<Key, RowName> names = new HashMap<>();
  private final List<RowName> byNumber = new ArrayList<>();
  private final BitSet free = new BitSet();
  private long bytes;

  RowNames(Dimension dimension) {
    this.dimension = dimension;
  }

  /** The name of a row; a new one is forgotten when what comes to use it does so no more. */
  RowName of(RowName parent, String key) {
    return names.computeIfAbsent(new Key(parent, key), this::add);
  }

  private RowName add(Key key) {
    int number = free.nextSetBit(0);
    if (number < 0) {
      number = byNumber.size();
      byNumber.add(null);
    }
    free.clear(number);
    var name = new RowName(dimension, key.parent(), key.key(), number);
    byNumber.set(number, name);
    bytes += bytes(name);
    if (key.parent() != null) {
      key.parent().use();
    }
    return name;
  }

  private static long bytes(RowName name) {
    return (long) BYTES + name.key().length();
  }

  Optional<RowName> find(RowName parent, String key) {
    return Optional.ofNullable(names.get(new Key(parent, key)));
  }

  RowName get(int number) {
    return byNumber.get(number);
  }

  /** Forgets a name that nothing uses. */
  void forget(RowName name) {
    names.remove(new Key(name.parent(), name.key()));
    byNumber.set(name.number(), null);
    free.set(name.number());
    name.forget();
    bytes -= bytes(name);
  }

  /** The numbers of the names that are meant. */
  BitSet numbers(Predicate<RowName> meant) {
    var numbers = new BitSet(byNumber.size());
    for (RowName name : byNumber) {
      if (name != null && meant.test(name)) {
        numbers.set(name.number());
      }
    }
    return numbers;
  }

  /** What they take, roughly. */
  long bytes() {
    return bytes;
  }
}
