package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The screens that are expected; {@code -Dgolden.update=true} rewrites them, for review. */
final class Golden {
  private static final Path SCREENS = Path.of("src/test/resources/screens");

  private Golden() {}

  static void check(String name, VirtualDashboard dashboard) {
    Path file = SCREENS.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(SCREENS);
        Files.writeString(file, dashboard.text());
      }
      assertThat(dashboard.text()).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
