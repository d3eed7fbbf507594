package io.gonetmon.config;

import java.util.Comparator;

/** What is wrong in a configuration, and where. */
public record Mistake(Position at, String what) implements Comparable<Mistake> {
  private static final Comparator<Mistake> ORDER =
      Comparator.comparingInt((Mistake each) -> each.at.line())
          .thenComparingInt(each -> each.at.column());

  /** As they stand in the file. */
  @Override
  public int compareTo(Mistake other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return at + ": " + what;
  }
}
