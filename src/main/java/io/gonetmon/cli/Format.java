package io.gonetmon.cli;

import io.gonetmon.export.ExportFormat;
import java.util.Optional;

/** What is shown on the terminal or on standard output. */
enum Format {
  SCREEN,
  TEXT,
  JSON,
  COMBINED(ExportFormat.COMBINED),
  VHOST(ExportFormat.VHOST),
  EXCHANGES(ExportFormat.EXCHANGES),
  CSV(ExportFormat.CSV);

  private final Optional<ExportFormat> exported;

  Format() {
    this.exported = Optional.empty();
  }

  Format(ExportFormat exported) {
    this.exported = Optional.of(exported);
  }

  /** The same, as files have it; nothing for what is meant for people. */
  Optional<ExportFormat> exported() {
    return exported;
  }
}
