package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExportTargetTest {
  @Test
  void readsAFormatAndAFile() {
    assertThat(ExportTarget.parse("combined:/var/log/a:b.log"))
        .isEqualTo(new ExportTarget(ExportFormat.COMBINED, Path.of("/var/log/a:b.log")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xml:a | 'xml' is no format to export; known are combined, vhost, exchanges, json, csv, hdr, har, html",
        "csv | 'csv' names no file; write csv:FILE",
        "csv: | 'csv:' names no file; write csv:FILE",
        "csv:- | standard output takes one format; use --format csv instead of 'csv:-'"
      })
  void saysWhatIsWrong(String text, String sentence) {
    assertThatThrownBy(() -> ExportTarget.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
