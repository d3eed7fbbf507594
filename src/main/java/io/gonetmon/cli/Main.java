package io.gonetmon.cli;

/** Where the program starts. Holds no logger, so that logging can still be configured. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Program.run(args));
  }
}
