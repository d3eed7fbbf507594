package io.gonetmon.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A layer that what its tables say is added to. Belongs to the thread that reads. */
final class AmendedLayer {
  private final Layer layer;
  private final Map<String, Assignment> assigned;
  private final List<Mistake> mistakes;

  AmendedLayer(Layer layer) {
    this.layer = layer;
    this.assigned = new LinkedHashMap<>(layer.assigned());
    this.mistakes = new ArrayList<>(layer.mistakes());
  }

  /** One of the tables; null when there is none of that name. */
  Value table(String name) {
    return layer.tables().get(name);
  }

  /** Where mistakes are noted. */
  List<Mistake> mistakes() {
    return mistakes;
  }

  /** Adds a value to those that a key has. */
  void add(String key, String value, Position at) {
    Assignment before = assigned.get(key);
    List<String> values = new ArrayList<>(before == null ? List.of() : before.values());
    values.add(value);
    assigned.put(key, new Assignment(key, values, before == null ? at : before.origin()));
  }

  /** All of it, with the mistakes in the order of their places. */
  Layer layer() {
    Collections.sort(mistakes);
    return new Layer(assigned, layer.tables(), mistakes, layer.warnings());
  }
}
