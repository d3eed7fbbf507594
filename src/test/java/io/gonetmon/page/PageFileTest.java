package io.gonetmon.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {
  private static final About ABOUT =
      new About("gonetmon 1.0", "a.pcap", "tcp port 80", false, ZoneOffset.UTC);

  @TempDir private Path directory;

  @Test
  void writesForItsOwnerAtOnceAndLeavesNothingElse() throws IOException {
    Path file = directory.resolve("r.html");
    PageFile.open(file, ABOUT);

    assertThat(file).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(directory).isDirectoryNotContaining(each -> !each.equals(file));
  }

  @Test
  void replacesALinkAndNotWhatItLeadsTo() throws IOException {
    Path victim = Files.writeString(directory.resolve("victim"), "mine");
    Path file = Files.createSymbolicLink(directory.resolve("r.html"), victim);
    PageFile.open(file, ABOUT);

    assertThat(victim).hasContent("mine");
    assertThat(file).isRegularFile();
    assertThat(Files.isSymbolicLink(file)).isFalse();
  }

  @Test
  void saysAtOnceThatItCannotBeWritten() {
    assertThatThrownBy(() -> PageFile.open(directory, ABOUT))
        .isInstanceOf(IOException.class)
        .hasMessage("it is a directory");
    assertThatThrownBy(() -> PageFile.open(directory.resolve("no/r.html"), ABOUT))
        .isInstanceOf(IOException.class)
        .hasMessage("no such directory");
  }
}
