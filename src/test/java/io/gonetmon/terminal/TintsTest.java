package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.terminal.colour.Depth;
import io.gonetmon.terminal.colour.Rgb;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TintsTest {
  private static final Rgb ORANGE = Rgb.of(0xff8800);

  private final Tints tints = Tints.of(List.of("accent=#ff8800", "heat-8=#FF8800"));

  @Test
  void takesThePlaceOfTheThemesColours() {
    assertThat(tints.colour(Theme.DARK, Style.TITLE)).contains(ORANGE);
    assertThat(tints.colour(Theme.LIGHT, Style.KEY)).contains(ORANGE);
    assertThat(tints.colour(Theme.DARK, Style.HEAT_8)).contains(ORANGE);
    assertThat(tints.colour(Theme.DARK, Style.HEAT_7)).isEmpty();
    assertThat(tints.colour(Theme.DARK, Style.ALARM)).isEmpty();
    assertThat(tints.colour(Theme.HIGH_CONTRAST, Style.TITLE)).isEmpty();
    assertThat(tints.colour(Theme.MONO, Style.TITLE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"DARK", "LIGHT"})
  void staysLegible(Theme theme) {
    Tints same = Tints.of(List.of("accent=#777777"));
    Rgb ground = Rgb.of(0x777777);
    var palette = new Palette(theme, same, Depth.TRUE, Optional.of(ground));
    Rgb shown = palette.colour(Style.TITLE, false).orElseThrow();
    assertThat(shown.contrast(ground)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accent | colour must be ROLE=#RRGGBB, such as accent=#ff8800, was accent",
        "accent=orange | colour must be ROLE=#RRGGBB, such as accent=#ff8800, was accent=orange",
        "accent=#ff88 | colour must be ROLE=#RRGGBB, such as accent=#ff8800, was accent=#ff88"
      })
  void refusesWhatIsNoColour(String text, String sentence) {
    assertThatThrownBy(() -> Tints.of(List.of(text))).hasMessage(sentence);
  }

  @Test
  void namesWhatHasAColour() {
    assertThatThrownBy(() -> Tints.of(List.of("accnt=#ff8800")))
        .hasMessage(
            "nothing has the colour accnt; known are accent, muted, rule, calm, warning, alarm,"
                + " graph, heat-1, heat-2, heat-3, heat-4, heat-5, heat-6, heat-7, heat-8");
  }
}
