package io.gonetmon.os;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** The C library, which takes JNA a while to find. */
public final class CLibrary {
  private static final int SIGQUIT = 3;
  private static final Pointer IGNORE = Pointer.createConstant(1);

  private CLibrary() {}

  /**
   * Finds it, so that later calls need not.
   *
   * @throws LinkageError when no native library may be loaded
   */
  public static void load() {
    NativeLibrary.getProcess();
  }

  /**
   * Ignores SIGQUIT, as Ctrl+\\ sends it: the JVM would write a list of its threads to standard
   * output, amid what is there.
   */
  public static void ignoreQuit() {
    NativeLibrary.getProcess().getFunction("signal").invokePointer(new Object[] {SIGQUIT, IGNORE});
  }
}
