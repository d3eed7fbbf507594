package io.gonetmon.cli;

/** A mistake of the operator's: one sentence with its remedy, and an exit status. */
final class OperatorException extends Exception {
  private static final long serialVersionUID = 1;

  private final int exitStatus;

  OperatorException(int exitStatus, String message, Throwable cause) {
    super(message, cause);
    this.exitStatus = exitStatus;
  }

  int exitStatus() {
    return exitStatus;
  }
}
