package io.gonetmon.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A message read from a connection, its body read over. */
record Message(String startLine, Map<String, String> fields) {
  private static final int MAX_LINE = 8192;

  static boolean bodyless(int status) {
    return status < 200 || status == 204 || status == 304;
  }

  /** Reads a request, or nothing when the connection ended before one began. */
  static Optional<Message> request(InputStream in) throws IOException {
    String startLine = line(in);
    if (startLine.isEmpty()) {
      return Optional.empty();
    }
    var message = new Message(startLine, fields(in));
    message.skipBody(in);
    return Optional.of(message);
  }

  /** Reads a response; one to a HEAD has no body, whatever it announces. */
  static Message response(InputStream in, boolean toHead) throws IOException {
    String startLine = line(in);
    if (startLine.isEmpty()) {
      throw new EOFException("no response");
    }
    var message = new Message(startLine, fields(in));
    if (!toHead && !bodyless(message.status())) {
      message.skipBody(in);
    }
    return message;
  }

  int status() {
    return Integer.parseInt(word(1));
  }

  /** Returns one of the words of the start line, counted from 0. */
  String word(int index) {
    return startLine.split(" ", 3)[index];
  }

  private void skipBody(InputStream in) throws IOException {
    if (fields.containsKey("transfer-encoding")) {
      for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
        in.skipNBytes(size);
        line(in);
      }
      line(in);
    } else {
      in.skipNBytes(Long.parseLong(fields.getOrDefault("content-length", "0")));
    }
  }

  private static int chunkSize(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static Map<String, String> fields(InputStream in) throws IOException {
    var fields = new HashMap<String, String>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        fields.put(name, line.substring(colon + 1).strip());
      }
    }
    return Map.copyOf(fields);
  }

  /** Reads to the end of the line; an ended connection reads as an empty line. */
  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() == MAX_LINE) {
        throw new IOException("line too long");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }
}
