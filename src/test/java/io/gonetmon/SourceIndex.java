package io.gonetmon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds classes and their members in the sources of program, tests and benchmarks. */
final class SourceIndex {
  private final List<Path> files;

  private SourceIndex(List<Path> files) {
    this.files = files;
  }

  static SourceIndex read() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src"))) {
      return new SourceIndex(all.filter(each -> each.toString().endsWith(".java")).toList());
    }
  }

  /** Whether there is a class, in a room if that is named, with a member if that is named. */
  boolean has(String room, String type, String member) {
    String end = room.replace('.', '/') + "/" + type + ".java";
    return files.stream()
        .filter(each -> each.endsWith(end.startsWith("/") ? end.substring(1) : end))
        .anyMatch(each -> member.isEmpty() || declares(each, member));
  }

  /** A member whose name ends with an ellipsis stands for all that begin so. */
  private static boolean declares(Path file, String member) {
    boolean prefix = member.endsWith("…");
    String name = prefix ? member.substring(0, member.length() - 1) + "\\w*" : member;
    return Pattern.compile("\\b(?:(?:class|record|interface|enum) )?" + name + "\\b\\s*[({]")
        .matcher(text(file))
        .find();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
