package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Screens as they should be; {@code -Dgolden.update=true} writes them anew, to be looked at. */
final class Golden {
  private static final Path SCREENS = Path.of("src/test/resources/screens");

  private Golden() {}

  static void check(String name, Stage stage) {
    Path file = SCREENS.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(SCREENS);
        Files.writeString(file, stage.text());
      }
      assertThat(stage.text()).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
