package io.gonetmon.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one source of settings says.
 *
 * @param tables those that others read, by name
 * @param warnings what may be a mistake
 */
public record Layer(
    Map<String, Assignment> assigned,
    Map<String, Value> tables,
    List<Mistake> mistakes,
    List<String> warnings) {
  /** Nothing at all. */
  public static final Layer EMPTY = new Layer(Map.of(), Map.of(), List.of(), List.of());

  public Layer {
    mistakes = List.copyOf(mistakes);
    warnings = List.copyOf(warnings);
  }

  /** Both; where both set a key, this one counts. */
  public Map<String, Assignment> over(Layer lower) {
    Map<String, Assignment> both = new LinkedHashMap<>(lower.assigned);
    both.putAll(assigned);
    return both;
  }
}
