package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.terminal.colour.Rgb;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ColoursTest {
  @Test
  void areDarkUntilTheTerminalOrTheEnvironmentSaysOtherwise() {
    Colours colours = Colours.of(Optional.empty(), Tints.NONE, Map.of());

    assertThat(colours.theme()).isEqualTo(Theme.DARK);
    assertThat(colours.learn(new Rgb(250, 250, 220))).isTrue();
    assertThat(colours.theme()).isEqualTo(Theme.LIGHT);
    assertThat(
            Colours.of(Optional.empty(), Tints.NONE, Map.of("COLORFGBG", "0;default;15")).theme())
        .isEqualTo(Theme.LIGHT);
    assertThat(Colours.of(Optional.empty(), Tints.NONE, Map.of("COLORFGBG", "15;0")).theme())
        .isEqualTo(Theme.DARK);
  }

  @Test
  void stayWhatTheOperatorChose() {
    Colours colours = Colours.of(Optional.of(Theme.DARK), Tints.NONE, Map.of("NO_COLOR", "1"));

    colours.learn(Rgb.WHITE);
    assertThat(colours.theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void areNoneWhereNoneAreWanted() {
    Colours colours = Colours.of(Optional.empty(), Tints.NONE, Map.of("NO_COLOR", "1"));

    assertThat(colours.theme()).isEqualTo(Theme.MONO);
    assertThat(colours.learn(Rgb.WHITE)).isFalse();
  }

  @Test
  void sameAnswerAgainChangesNothing() {
    Colours colours = Colours.of(Optional.empty(), Tints.NONE, Map.of());

    assertThat(colours.learn(Rgb.BLACK)).isTrue();
    assertThat(colours.learn(Rgb.BLACK)).isFalse();
  }
}
