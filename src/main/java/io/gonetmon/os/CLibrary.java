package io.gonetmon.os;

import com.sun.jna.NativeLibrary;

/** The C library, which takes JNA a while to find. */
public final class CLibrary {
  private CLibrary() {}

  /**
   * Finds it, so that later calls need not.
   *
   * @throws LinkageError when no native library may be loaded
   */
  public static void load() {
    NativeLibrary.getProcess();
  }
}
