package io.gonetmon.bound;

/** The values that a setting may have. */
public record Range(long least, long most) {

  /**
   * Refuses a value that is out of range.
   *
   * @throws IllegalArgumentException that names the setting and what was given
   */
  public void require(String setting, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, was %d".formatted(setting, least, most, value));
    }
  }
}
