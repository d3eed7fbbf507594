package io.gonetmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name exists, and they are written as engineers write. */
class DocsTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");

  /** A class, perhaps in a room, perhaps with a member: {@code tcp/Flow}, {@code Sniffer.run}. */
  private static final Pattern NAME =
      Pattern.compile("(?:([a-z][a-z./]*)[/.])?([A-Z]\\w*[a-z]\\w*)(?:[.#]([A-Za-z]\\w*…?))?");

  /** A member of the class that was named last. */
  private static final Pattern MEMBER = Pattern.compile("#(\\w+…?)");

  /** Keys and header fields look like classes. */
  private static final Set<String> NO_CLASSES =
      Set.of("Host", "Enter", "Esc", "Space", "PgUp", "PgDn", "Home", "End", "Tab", "Backspace");

  private static final Pattern ODD_WORDS =
      Pattern.compile("(?i)\\b(told of|anew|for want of room|much comes|make no sense)\\b");

  @ParameterizedTest
  @MethodSource("documents")
  void linksToWhatIsThere(Path document) throws IOException {
    var broken = new ArrayList<String>();
    Matcher link = LINK.matcher(prose(document));
    while (link.find()) {
      if (!link.group(1).contains("://") && !leadsSomewhere(document, link.group(1))) {
        broken.add(link.group(1));
      }
    }

    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesCodeThatIsThere(Path document) throws IOException {
    SourceIndex sources = SourceIndex.read();
    var missing = new ArrayList<String>();
    String room = "";
    String type = "";
    Matcher quoted = QUOTED.matcher(prose(document));
    while (quoted.find()) {
      Matcher name = NAME.matcher(quoted.group(1));
      Matcher member = MEMBER.matcher(quoted.group(1));
      String wanted = "";
      if (name.matches() && !NO_CLASSES.contains(name.group(2))) {
        room = name.group(1) == null ? "" : name.group(1);
        type = name.group(2);
        wanted = name.group(3) == null ? "" : name.group(3);
      } else if (member.matches()) {
        wanted = member.group(1);
      } else {
        continue;
      }
      if (!sources.has(room, type, wanted)) {
        missing.add(quoted.group(1));
      }
    }

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isWrittenAsEngineersWrite(Path text) throws IOException {
    String words = Files.readString(text).replaceAll("\\s+(\\* )?", " ");

    assertThat(words).doesNotContainPattern(ODD_WORDS);
  }

  @Test
  void showsHowToEmbedTheProgramInCodeThatCompiles(@TempDir Path directory) throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(README));
    assertThat(example.find()).isTrue();
    Path source = directory.resolve("Example.java");
    Files.writeString(
        source,
        """
        import io.gonetmon.*;
        import io.gonetmon.output.Event;
        import java.time.ZoneId;

        class Example {
          void run() throws Exception {
            %s
          }
        }
        """
            .formatted(example.group(1)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var complaints = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-d", directory.toString(), "-cp", "target/classes");

    boolean compiles;
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      compiles =
          compiler
              .getTask(complaints, files, null, options, null, files.getJavaFileObjects(source))
              .call();
    }

    assertThat(complaints).hasToString("");
    assertThat(compiles).isTrue();
  }

  private static String prose(Path document) throws IOException {
    return BLOCK.matcher(Files.readString(document)).replaceAll("");
  }

  private static boolean leadsSomewhere(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  private static Set<String> anchors(Path document) throws IOException {
    return HEADING
        .matcher(prose(document))
        .results()
        .map(each -> each.group(1).toLowerCase(Locale.ROOT))
        .map(each -> each.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of(README), docs.filter(each -> each.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  static List<Path> texts() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      return Stream.of(
              documents().stream(),
              Stream.of(Path.of("src/test/resources/golden/help.txt")),
              sources.filter(each -> each.toString().matches(".*\\.(java|properties)")))
          .flatMap(each -> each)
          .toList();
    }
  }
}
