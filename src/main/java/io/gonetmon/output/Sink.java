package io.gonetmon.output;

import io.gonetmon.model.Event;
import java.io.IOException;

/** Where events go. Called by a thread of its own only. */
public interface Sink extends AutoCloseable {
  /** Shows one event. */
  void show(Event event) throws IOException;

  /** What it is called, in the name of its thread and in the log. */
  default String name() {
    return "output";
  }

  /**
   * Whether it lives between windows: then it gets snapshots, and asks for the rows that it shows.
   * Others get window reports with all rows.
   */
  default boolean isLive() {
    return false;
  }

  /** Whether it wants to see all messages and exchanges. */
  default boolean wantsFound() {
    return false;
  }

  /** Called several times a second, whether or not there is an event. */
  default void idle() throws IOException {}

  /** Gives the terminal or the stream back. */
  @Override
  default void close() throws IOException {}
}
