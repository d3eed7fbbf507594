package io.gonetmon.report;

import java.io.IOException;

/** Where bulletins go. Called by the display thread only. */
public interface Sink extends AutoCloseable {

  /** Shows one bulletin. */
  void show(Bulletin bulletin) throws IOException;

  /** Called several times a second, whether or not there is a bulletin. */
  default void idle() throws IOException {}

  /** Gives the terminal or the stream back. */
  @Override
  default void close() throws IOException {}
}
