package io.gonetmon.cli;

import io.gonetmon.os.CLibrary;
import io.gonetmon.os.Footprint;
import java.text.DateFormat;

/** Where the program starts. Holds no logger, so that logging can still be configured. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (!Version.isAllThatIsAsked(args)) {
      Footprint.take();
      Thread loading = new Thread(Main::load, "loading");
      loading.setDaemon(true);
      loading.start();
    }
    System.exit(run(args));
  }

  /** Where files or memory are limited, the JVM may be unable to load the program. */
  private static int run(String... args) {
    try {
      return Program.run(args);
    } catch (Error e) {
      System.err.println(
          "gonetmon failed (%s); raise the limits of open files and memory (ulimit) if they are low."
              .formatted(e));
      return 1;
    }
  }

  /** Loads what takes as long as reading the options does, meanwhile: 0.04 s are saved. */
  private static void load() {
    try {
      CLibrary.load();
      CLibrary.ignoreQuit();
      DateFormat.getInstance();
    } catch (LinkageError e) {
      return; // Whoever needs it fails again, and says so.
    }
  }
}
