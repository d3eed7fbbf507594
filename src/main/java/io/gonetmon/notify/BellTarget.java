package io.gonetmon.notify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rings the bell of the terminal that the program runs on. */
record BellTarget() implements AlertTarget {
  private static final int BEL = 7;

  @Override
  public String name() {
    return "bell";
  }

  @Override
  public void send(Notification notification) throws IOException {
    try (OutputStream terminal = Files.newOutputStream(Path.of("/dev/tty"))) {
      terminal.write(BEL);
    }
  }
}
