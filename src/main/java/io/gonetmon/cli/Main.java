package io.gonetmon.cli;

import com.sun.jna.Native;

/** Where the program starts. Holds no logger, so that logging can still be configured. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Footprint.take();
    Thread loading = new Thread(Main::loadNative, "loading");
    loading.setDaemon(true);
    loading.start();
    System.exit(Program.run(args));
  }

  /** Loads what takes as long as reading the options does, meanwhile: it saves some 50 ms. */
  private static void loadNative() {
    try {
      Native.getWebStartLibraryPath("");
    } catch (LinkageError e) {
      return; // Whoever needs it is told again.
    }
  }
}
