package io.gonetmon.dashboard;

import io.gonetmon.terminal.TextInput;
import java.util.regex.Pattern;

/** What is typed to say which packets are watched from now on: ports, or a capture filter. */
record PacketTyping(TextInput input) {
  private static final Pattern PORTS = Pattern.compile("\\d{1,5}([ ,]+\\d{1,5})*");
  private static final Pattern BETWEEN = Pattern.compile("[ ,]+");

  /** The capture filter that is meant; ports are watched beside what {@code current} lets in. */
  String filter(String current) {
    String text = input.text().strip();
    if (!PORTS.matcher(text).matches()) {
      return text;
    }
    String ports = "tcp port " + String.join(" or tcp port ", BETWEEN.split(text));
    return current.isBlank() ? ports : "(" + current + ") or " + ports;
  }
}
