package io.gonetmon.it;

import java.nio.file.Path;
import java.util.List;

/** Chromium without a window, which shows a page and says what became of it. */
final class Browser {
  private Browser() {}

  /** Skips the test where there is none, or fails it where everything is promised. */
  static void require() {
    Rights.require(Shell.succeeds("which", "chromium"), "there is no chromium");
  }

  /**
   * What a page looks like as text once its script has run, and what was said on its console.
   *
   * @param profile a directory that is the browser's own
   */
  static String show(Path profile, String url) {
    List<String> command =
        List.of(
            "chromium",
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + profile,
            "--enable-logging=stderr",
            "--dump-dom",
            url);
    return Shell.run(command.toArray(String[]::new));
  }
}
