package io.gonetmon.capture.filter;

/** A filter does not compile; the message is the library's reason. */
public final class FilterException extends Exception {
  private static final long serialVersionUID = 1;

  FilterException(String reason) {
    super(reason);
  }
}
