package io.gonetmon.http.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StringInternerTest {
  private final StringBuilder readings = new StringBuilder();
  private final StringInterner vocabulary =
      new StringInterner(
          bytes -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            readings.append(text, 0, Math.min(3, text.length())).append(' ');
            return text;
          },
          1000);

  private String text(String word) {
    byte[] data = ("head" + word + "tail").getBytes(StandardCharsets.ISO_8859_1);
    return vocabulary.text(data, 4, data.length - 4);
  }

  @Test
  void readsAWordOnce() {
    assertThat(text("one")).isEqualTo("one").isSameAs(text("one"));
    assertThat(readings).hasToString("one ");
  }

  /** Both have the same hash: {@code 31 * 'A' + 'a' == 31 * 'B' + 'B'}. */
  @Test
  void tellsWordsApartThatShareAPlace() {
    assertThat(text("Aa")).isEqualTo("Aa");
    assertThat(text("BB")).isEqualTo("BB");
    assertThat(text("Aa")).isEqualTo("Aa");
    assertThat(readings).hasToString("Aa BB Aa ");
  }

  @Test
  void tellsAWordFromItsBeginning() {
    assertThat(text("")).isEmpty();
    assertThat(text("a")).isEqualTo("a");
    assertThat(text("a\0")).isEqualTo("a\0");
  }

  @Test
  void keepsNoLongWord() {
    String word = "x".repeat(257);

    assertThat(text(word)).isEqualTo(word).isEqualTo(text(word)).isNotSameAs(text(word));
  }

  @Test
  void readsAnyNumberOfWordsRight() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(text("word" + i % 20_000)).isEqualTo("word" + i % 20_000);
    }
  }

  @Test
  void keepsNoMoreThanItMay() {
    for (int i = 0; i < 100; i++) {
      text("word-" + i);
    }
    readings.setLength(0);
    for (int i = 0; i < 100; i++) {
      text("word-" + i);
    }

    assertThat(readings.length() / "wor ".length()).isBetween(85, 99);
  }
}
