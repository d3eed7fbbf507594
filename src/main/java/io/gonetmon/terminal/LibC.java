package io.gonetmon.terminal;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;

/** The C library's calls on a terminal. */
final class LibC {
  static {
    Native.register("c");
  }

  private LibC() {}

  static native int isatty(int fd);

  static native int tcgetattr(int fd, byte[] termios);

  static native int tcsetattr(int fd, int when, byte[] termios);

  static native int ioctl(int fd, NativeLong request, byte[] argument);

  static native NativeLong write(int fd, byte[] bytes, NativeLong length);
}
