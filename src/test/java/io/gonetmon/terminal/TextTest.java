package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTest {
  @Test
  void cutsBetweenWideCharacters() {
    assertThat(Text.cut("日本語", 6, '…')).isEqualTo("日本語");
    assertThat(Text.width(Text.cut("日本語", 5, '…'))).isEqualTo(5);
    assertThat(Text.width(Text.cut("日本語", 4, '…'))).isEqualTo(4);
    assertThat(Text.cut("日本語", 0, '…')).isEmpty();
  }

  @Test
  void wrapsBetweenWords() {
    assertThat(Text.wrapped(10, "no losses at all", "q quit"))
        .containsExactly("no losses", "at all", "q quit");
  }
}
