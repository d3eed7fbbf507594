package io.gonetmon.save;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the latest entries only. Confined to one thread. */
final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  BoundedMap(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
