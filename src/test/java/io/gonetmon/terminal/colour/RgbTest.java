package io.gonetmon.terminal.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RgbTest {
  @Test
  void isReadAsTerminalsWriteIt() {
    assertThat(Background.of("\033]11;rgb:ffff/8080/0000")).contains(new Rgb(255, 128, 0));
    assertThat(Background.of("\033]11;rgb:f/8/0")).contains(new Rgb(255, 136, 0));
    assertThat(Background.of("\033]11;rgba:ff/80/00/ffff")).contains(new Rgb(255, 128, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033]11;?",
        "\033]10;rgb:0/0/0",
        "\033]11;rgb:0/0",
        "\033]11;rgb:g/0/0",
        "",
        "rgb"
      })
  void isNotReadFromOtherAnswers(String answer) {
    assertThat(Background.of(answer)).isEmpty();
  }

  @Test
  void contrastIsAsDefined() {
    assertThat(Rgb.BLACK.contrast(Rgb.WHITE)).isCloseTo(21, within(0.001));
    assertThat(Rgb.of(0x767676).contrast(Rgb.WHITE)).isCloseTo(4.54, within(0.01));
  }

  @Test
  void isChangedOnlyAsFarAsItMustBe() {
    assertThat(Rgb.of(0xff6b68).legibleOn(Rgb.BLACK, 4.5, Depth.TRUE)).isEqualTo(Rgb.of(0xff6b68));
    assertThat(Rgb.of(0x34507a).legibleOn(Rgb.BLACK, 4.5, Depth.TRUE).contrast(Rgb.BLACK))
        .isBetween(4.5, 5.2);
  }
}
