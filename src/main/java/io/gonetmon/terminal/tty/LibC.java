package io.gonetmon.terminal.tty;

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

  static native int tcflush(int fd, int queue);

  static native int ioctl(int fd, NativeLong request, byte[] argument);

  static native int poll(byte[] descriptors, NativeLong count, int timeoutMillis);

  static native int getpid();

  static native int kill(int process, int signal);

  static native NativeLong write(int fd, byte[] bytes, NativeLong length);
}
