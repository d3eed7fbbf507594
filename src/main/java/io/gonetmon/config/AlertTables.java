package io.gonetmon.config;

import io.gonetmon.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the tables {@code [[alert]]} and {@code [sink.NAME]} of a file into values of the keys
 * {@code alert} and {@code alert-to}, which say the same in a line. Belongs to the thread that
 * reads.
 */
public final class AlertTables {
  /** The tables that it reads. */
  public static final List<String> NAMES = List.of(AlertTables.RULES, AlertTables.SINKS);

  /** Both of them, as a file would have them, commented out. */
  static final String EXAMPLE =
      """

      # Alerts and sinks can also be written as tables, behind all keys:
      #
      #   [[alert]]
      #   name = "shop errors"
      #   when = "error-share >= 5% over 1m"
      #   where = "host:shop.example"
      #   for = "10s"
      #   recover = "< 3%"
      #   min-requests = 20
      #   to = ["ops", "bell"]
      #
      #   [sink.ops]
      #   command = ["/usr/local/bin/page", "--urgent"]
      #
      #   [sink.chat]
      #   webhook-file = "/etc/gonetmon/chat"
      """;

  private static final String RULES = "alert";
  private static final String SINKS = "sink";
  private static final String TARGETS = "alert-to";

  private final AmendedLayer layer;
  private final List<Mistake> mistakes;

  private AlertTables(AmendedLayer layer) {
    this.layer = layer;
    this.mistakes = layer.mistakes();
  }

  /**
   * Reads the tables of a layer.
   *
   * @param rule says what is wrong with a rule in a line, if anything is
   * @param target the same of a target
   */
  public static Layer read(
      Layer layer,
      Function<String, Optional<String>> rule,
      Function<String, Optional<String>> target) {
    var amended = new AmendedLayer(layer);
    var tables = new AlertTables(amended);
    tables.read(RULES, RULES, each -> new RuleTable(each, tables.mistakes).line(rule));
    tables.readSinks(target);
    return amended.layer();
  }

  private void read(String table, String key, Function<Value.Table, Optional<String>> line) {
    if (layer.table(table) instanceof Value.Many many) {
      for (Value each : many.values()) {
        if (each instanceof Value.Table entries) {
          line.apply(entries).ifPresent(text -> layer.add(key, text, each.at()));
        }
      }
    } else if (layer.table(table) instanceof Value.Table single) {
      mistakes.add(new Mistake(single.at(), "write [[alert]], as there may be several"));
    }
  }

  private void readSinks(Function<String, Optional<String>> target) {
    Value sinks = layer.table(SINKS);
    if (sinks instanceof Value.Table table) {
      table.entries().forEach((name, value) -> readSink(name, value, target));
    } else if (sinks != null) {
      mistakes.add(new Mistake(sinks.at(), "write [sink.NAME], and below it whom it is for"));
    }
  }

  private void readSink(String name, Value value, Function<String, Optional<String>> target) {
    if (value instanceof Value.Table table) {
      new SinkTable(name, table, mistakes)
          .line(target)
          .ifPresent(text -> layer.add(TARGETS, text, value.at()));
    } else {
      mistakes.add(new Mistake(value.at(), "write [sink.NAME], and below it whom it is for"));
    }
  }

  /** What is wrong with a key that a table does not have. */
  static Mistake unknown(String key, Position at, List<String> known) {
    String near =
        Nearest.of(key, known)
            .map(each -> "; did you mean " + each + "?")
            .orElse("; known are " + String.join(", ", known));
    return new Mistake(at, "unknown key " + key + near);
  }
}
