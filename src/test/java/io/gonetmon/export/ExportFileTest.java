package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportFileTest {
  @TempDir Path directory;

  private long nanos;

  private ExportFile open(String name, String header) throws IOException {
    return ExportFile.open(directory.resolve(name), header, Map.of(), () -> nanos);
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    try (ExportFile file = open("a.log", "")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void writesWholeLinesOnly() throws IOException {
    try (ExportFile file = open("a.log", "")) {
      file.write(LineBuffer.bytes("one\ntw"));
      file.flush();
      assertThat(file.path()).hasContent("one\n");

      file.write(LineBuffer.bytes("o\n"));
      file.flush();
      assertThat(file.path()).hasContent("one\ntwo\n");
    }
  }

  @Test
  void appendsToWhatIsThereAndHeadsOnlyAnEmptyFile() throws IOException {
    for (int run = 1; run <= 2; run++) {
      try (ExportFile file = open("a.csv", "head\n")) {
        file.write(LineBuffer.bytes(run + "\n"));
      }
    }

    assertThat(directory.resolve("a.csv")).hasContent("head\n1\n2\n");
  }

  @Test
  void isOpenedAgainWhenItWasRotated() throws IOException {
    try (ExportFile file = open("a.csv", "head\n")) {
      file.write(LineBuffer.bytes("before\n"));
      file.flush();
      Files.move(file.path(), directory.resolve("a.csv.1"));
      nanos += 2_000_000_000L;
      file.write(LineBuffer.bytes("after\n"));
      file.flush();

      assertThat(directory.resolve("a.csv.1")).hasContent("head\nbefore\n");
      assertThat(file.path()).hasContent("head\nafter\n");
    }
  }

  @Test
  void countsTheLinesThatItCannotWriteAndGoesOnLater() throws IOException {
    Path below = Files.createDirectory(directory.resolve("below"));
    try (ExportFile file = ExportFile.open(below.resolve("a.log"), "", Map.of(), () -> nanos)) {
      Files.move(below, directory.resolve("moved"));
      nanos += 2_000_000_000L;
      file.write(LineBuffer.bytes("lost\nlost, too\n"));
      file.flush();
      Files.createDirectory(below);
      file.write(LineBuffer.bytes("written\n"));
      file.flush();

      assertThat(file.lostLines()).isEqualTo(2);
      assertThat(file.path()).hasContent("written\n");
    }
  }

  @Test
  void followsNoLink() throws IOException {
    Path target = Files.createFile(directory.resolve("target"));
    Files.createSymbolicLink(directory.resolve("a.log"), target);

    assertThatThrownBy(() -> open("a.log", "head\n")).isInstanceOf(IOException.class);
    assertThat(target).isEmptyFile();
  }
}
