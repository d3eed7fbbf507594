package io.gonetmon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AsciiTextTest {
  @Test
  void hostsAreWrittenInPunycode() {
    assertThat(AsciiText.of("bücher.example")).isEqualTo("xn--bcher-kva.example");
    assertThat(AsciiText.of("> 日本.example:8080 /größe"))
        .isEqualTo("> xn--wgv71a.example:8080 /gr\\u00f6\\u00dfe");
  }

  @Test
  void twoNamesStayTwo() {
    List<String> names =
        List.of("straße.de", "strasse.de", "Ümlaut.de", "ümlaut.de", "é", "è", "ä.b", "a.b");

    assertThat(names.stream().map(AsciiText::of).distinct()).hasSameSizeAs(names);
    assertThat(names.stream().map(AsciiText::of)).allMatch(text -> text.matches("[ -~]*"));
  }

  @Test
  void marksBecomeOnesLikeThem() {
    assertThat(AsciiText.of("a-very-long-na…")).isEqualTo("a-very-long-na~");
    assertThat(AsciiText.of("1–17 · ▾")).isEqualTo("1-17 . v");
  }
}
