package io.gonetmon.output;

import io.gonetmon.model.Event;
import java.io.IOException;

/** Where bulletins go. Called by the display thread only. */
public interface Sink extends AutoCloseable {

  /** Shows one bulletin. */
  void show(Event event) throws IOException;

  /** Called several times a second, whether or not there is a bulletin. */
  default void idle() throws IOException {}

  /** Gives the terminal or the stream back. */
  @Override
  default void close() throws IOException {}
}
