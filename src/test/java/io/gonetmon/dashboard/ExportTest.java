package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.output.NewFile;
import io.gonetmon.output.Sheet;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {
  @Test
  void writesForTheOwnerOnlyAndNeverThroughALink(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("rows.json");
    NewFile.write(file, "[]", Map.of());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("target"));

    Assertions.assertThatThrownBy(() -> NewFile.write(link, "[]", Map.of()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(directory.resolve("target")).doesNotExist();
  }

  @Test
  void quotesWhatASpreadsheetWouldTakeForAFormula() {
    var sheet = new Sheet(List.of("host", "requests"), List.of(List.of("=1+1\",x", -3)));

    assertThat(sheet.csv()).isEqualTo("\"host\",\"requests\"\r\n\"'=1+1\"\",x\",\"-3\"\r\n");
  }

  @Test
  void writesAnObjectForEachRow() throws IOException {
    var sheet = new Sheet(List.of("host", "requests"), List.of(List.of("a", 1), List.of("b", 2)));

    assertThat(sheet.json())
        .isEqualTo(
            """
            [
            {"host":"a","requests":1},
            {"host":"b","requests":2}
            ]
            """);
  }
}
