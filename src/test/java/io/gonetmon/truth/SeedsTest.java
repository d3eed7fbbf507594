package io.gonetmon.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The fuzz tests start from what the model makes. It is written anew with {@code
 * -Dgolden.update=true}.
 */
class SeedsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void areWhatTheModelMakes() throws IOException {
    for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
      Path file = RESOURCES.resolve(seed.getKey());
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.write(file, seed.getValue());
      }
      assertThat(file).hasBinaryContent(seed.getValue());
    }
  }
}
