package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.terminal.Glyphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnMemoryTest {
  @TempDir Path directory;

  private ColumnMemory memory() {
    return ColumnMemory.of(Map.of("XDG_STATE_HOME", directory.toString()));
  }

  @Test
  void remembersWhichColumnsAreHidden() {
    var dashboard = new VirtualDashboard(100, 30, Glyphs.UNICODE, memory()).withTraffic();
    assertThat(dashboard.text()).contains("P50");
    dashboard.type("ojjj ");

    var next = new VirtualDashboard(100, 30, Glyphs.UNICODE, memory()).withTraffic();

    assertThat(next.text()).doesNotContain("P50").contains("P99");
    assertThat(directory.resolve("gonetmon/hidden-columns")).hasContent("P50\n");
  }

  @Test
  void writesForItsOwnerOnlyAndNotThroughALink() throws IOException {
    Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "P99\n");
    Path file = directory.resolve("gonetmon/hidden-columns");
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, elsewhere);
    assertThat(memory().read()).isEmpty();

    memory().write(Set.of("P50"));

    assertThat(elsewhere).hasContent("P99\n");
    assertThat(memory().read()).containsExactly("P50");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void doesWithoutAFileThatIsNoneOfIts() throws IOException {
    Path file = directory.resolve("gonetmon/hidden-columns");
    Files.createDirectories(file);
    memory().write(Set.of("P50"));
    assertThat(memory().read()).isEmpty();

    assertThat(ColumnMemory.of(Map.of()).read()).isEmpty();
  }
}
