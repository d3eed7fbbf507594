package io.gonetmon.config;

/**
 * Where something is set: in a file, whose lines and columns count from 1, or as a whole by a
 * variable of the environment or the command line, whose line is 0.
 */
public record Position(String source, int line, int column) {
  /** No file, but this. */
  public static Position whole(String source) {
    return new Position(source, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
