package io.gonetmon.export;

import java.nio.file.Path;

/** What is exported, and to which file. */
public record ExportTarget(ExportFormat format, Path file) {
  /**
   * Reads {@code FORMAT:FILE}.
   *
   * @throws IllegalArgumentException when it is none, with a sentence
   */
  public static ExportTarget parse(String text) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? text : text.substring(0, colon);
    ExportFormat format =
        ExportFormat.of(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is no format to export; known are %s"
                            .formatted(word, ExportFormat.words())));
    if (colon < 0 || colon == text.length() - 1) {
      throw new IllegalArgumentException("'%s' names no file; write %s:FILE".formatted(text, word));
    }
    String file = text.substring(colon + 1);
    if (file.equals("-")) {
      throw new IllegalArgumentException(
          "standard output takes one format; use --format %s instead of '%s'"
              .formatted(word, text));
    }
    return new ExportTarget(format, Path.of(file));
  }
}
