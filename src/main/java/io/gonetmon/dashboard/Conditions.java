package io.gonetmon.dashboard;

import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import io.gonetmon.where.Field;

/** What the exchanges of a page have in common. */
final class Conditions {
  static final Condition ONLY_4XX = read("status:4xx");
  static final Condition NOT_4XX = read("-status:4xx");

  private Conditions() {}

  private static Condition read(String text) {
    try {
      return Condition.parse(text);
    } catch (ConditionSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Of what has failed like this: {@code 503 POST shop.example/cart}. */
  static Condition failure(String key) {
    String[] words = key.split(" ", 3);
    int slash = words[2].indexOf('/');
    String host = slash < 0 ? words[2] : words[2].substring(0, slash);
    Condition where = host(host, read(criterion(words[0])));
    return slash < 0
        ? where
        : of(Field.PATH, words[2].substring(slash), of(Field.METHOD, words[1], where));
  }

  private static String criterion(String what) {
    return switch (what) {
      case "reset" -> "outcome:reset";
      case "none" -> "outcome:client-closed,server-closed status:none";
      case "cut" -> "outcome:client-closed,server-closed -status:none";
      default -> "status:" + what;
    };
  }

  static Condition host(String host, Condition rest) {
    return Condition.both(Condition.exactly(Field.HOST, host), rest);
  }

  static Condition section(String section, Condition rest) {
    return of(Field.SECTION, section, rest);
  }

  static Condition client(String address, Condition rest) {
    return of(Field.CLIENT, address, rest);
  }

  /** Of a response time in that range, as it is written in a filter. */
  static Condition took(String range) {
    return read("time:" + range);
  }

  static Condition of(Field field, String value, Condition rest) {
    return Condition.both(rest, Condition.exactly(field, value));
  }
}
