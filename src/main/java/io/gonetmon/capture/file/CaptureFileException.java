package io.gonetmon.capture.file;

/** Why a capture file cannot be opened, in a sentence with the remedy, or where and why it ends. */
public final class CaptureFileException extends Exception {
  private static final long serialVersionUID = 1;

  CaptureFileException(String message) {
    super(message);
  }

  CaptureFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
