package io.gonetmon.capture;

/** Why packets cannot be captured, in a sentence that names the thing and the remedy. */
public class CaptureException extends Exception {
  private static final long serialVersionUID = 1;

  public CaptureException(String message) {
    super(message);
  }

  public CaptureException(String message, Throwable cause) {
    super(message, cause);
  }
}
