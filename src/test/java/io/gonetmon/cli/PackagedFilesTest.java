package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * What a package brings besides the program follows the options. {@code -Dgolden.update=true}
 * writes it again, to be reviewed.
 */
class PackagedFilesTest {
  private static final Path FILES = Path.of("src/package");

  @Test
  void hasAManualPageOfAllOptions() throws IOException {
    check("gonetmon.1", ManPage.of(new CommandLine(new Options()).getCommandSpec()));
  }

  @Test
  void completesAllOptions() throws IOException {
    check("gonetmon.bash", AutoComplete.bash("gonetmon", new CommandLine(new Options())));
  }

  private static void check(String name, String made) throws IOException {
    Path file = FILES.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, made);
    }
    assertThat(file).hasContent(made);
  }
}
