package io.gonetmon.config;

import java.util.List;
import java.util.Map;

/** A value of a configuration file; where it is, is where its key is. */
public sealed interface Value {
  Position at();

  /** Its kind, for a sentence about a value of the wrong kind. */
  String kind();

  /** Text in quotation marks. */
  record Text(Position at, String text) implements Value {
    @Override
    public String kind() {
      return "text";
    }
  }

  /** A whole number. */
  record Whole(Position at, long number) implements Value {
    @Override
    public String kind() {
      return "a whole number";
    }
  }

  /** A number with a point or an exponent. */
  record Decimal(Position at, double number) implements Value {
    @Override
    public String kind() {
      return "a decimal number";
    }
  }

  /** True or false. */
  record Flag(Position at, boolean set) implements Value {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** A date or a time of TOML's, which nothing here asks for. */
  record Date(Position at) implements Value {
    @Override
    public String kind() {
      return "a date or time";
    }
  }

  /** An array, also one of tables. */
  record Many(Position at, List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /** A table, its keys in the order of the file. */
  record Table(Position at, Map<String, Value> entries) implements Value {
    @Override
    public String kind() {
      return "a table";
    }
  }
}
