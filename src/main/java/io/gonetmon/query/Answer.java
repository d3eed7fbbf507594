package io.gonetmon.query;

/** What is known of what was asked. */
public sealed interface Answer permits Detail, Exchanges, Rows, Timeline {
  Query query();
}
