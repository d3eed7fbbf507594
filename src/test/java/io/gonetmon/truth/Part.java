package io.gonetmon.truth;

/** What a turn begins: a message of its own, or more of what came before. */
public enum Part {
  REQUEST,
  INTERIM,
  FINAL,
  MORE
}
