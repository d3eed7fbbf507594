package io.gonetmon.dashboard;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;

/** The C library's calls on a terminal. */
interface LibC extends Library {
  LibC INSTANCE = Native.load("c", LibC.class);

  int isatty(int fd);

  int tcgetattr(int fd, byte[] termios);

  int tcsetattr(int fd, int when, byte[] termios);

  int ioctl(int fd, NativeLong request, byte[] argument);

  NativeLong write(int fd, byte[] bytes, NativeLong length);
}
