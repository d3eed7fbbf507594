package io.gonetmon.output;

/** How the classic text is coloured: as in the original on a terminal, and not at all elsewhere. */
public enum Ink {
  NONE,
  ANSI;

  String green(String text) {
    return paint("32", text);
  }

  String blue(String text) {
    return paint("34", text);
  }

  String alarm(String text) {
    return paint("1;31", text);
  }

  private String paint(String code, String text) {
    return this == NONE ? text : "\033[" + code + "m" + text + "\033[0m";
  }
}
