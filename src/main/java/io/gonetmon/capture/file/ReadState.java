package io.gonetmon.capture.file;

/** What goes on from one file of a stream to the next: interface numbers, the time, and damage. */
final class ReadState {
  private int interfaces;
  private long lastNanos;
  private long damaged;
  private String firstDamage = "";

  int newInterface() {
    return interfaces++;
  }

  long lastNanos() {
    return lastNanos;
  }

  void lastNanos(long nanos) {
    lastNanos = nanos;
  }

  /** Notes something that could not be read, but does not end the reading. */
  void damage(ByteSource source, String what) {
    if (damaged++ == 0) {
      firstDamage = "at %s: %s".formatted(source.place(), what);
    }
  }

  long damaged() {
    return damaged;
  }

  String firstDamage() {
    return firstDamage;
  }
}
