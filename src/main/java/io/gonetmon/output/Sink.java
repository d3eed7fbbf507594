package io.gonetmon.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where events go. Called by a thread of its own only. */
public interface Sink extends AutoCloseable {
  /** Shows one event. */
  void show(Event event) throws IOException;

  /** What it is called, in the name of its thread and in the log. */
  default String name() {
    return "output";
  }

  /** Whether it lives between windows: then it gets snapshots, and asks for what it shows. */
  default boolean isLive() {
    return false;
  }

  /** Whether it goes on when a file has been read, and keeps the run open until it is stopped. */
  default boolean staysOpen() {
    return false;
  }

  /** Whether it asks about single exchanges, and not only about the slowest. */
  default boolean asksForExchanges() {
    return isLive();
  }

  /** Whether it wants all rows with the report of each window. */
  default boolean wantsRows() {
    return !isLive();
  }

  /** Whether it wants to see all messages and exchanges. */
  default boolean wantsFound() {
    return false;
  }

  /** What takes whole frames, if it wants them. */
  default Optional<FrameTaker> frames() {
    return Optional.empty();
  }

  /** Called before the first event with what makes {@link #idle()} be called at once. */
  default void begin(Runnable wake) {}

  /** Called several times a second, whether or not there is an event. */
  default void idle() throws IOException {}

  /** How long its last words may take in live capture, in milliseconds. */
  default long lastWordsMillis() {
    return 1000;
  }

  /** What is missing so far, without what is still under way; called at any time, by any thread. */
  default List<Omission> omissionsSoFar() {
    return omissions();
  }

  /** What is missing in what it wrote; called when the run is over, by any thread. */
  default List<Omission> omissions() {
    return List.of();
  }

  /** Gives the terminal or the stream back. */
  @Override
  default void close() throws IOException {}
}
