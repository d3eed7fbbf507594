package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextColor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ThemeTest {
  @ParameterizedTest
  @EnumSource
  void withoutColoursNothingIsColoured(Style style) {
    var cell = new Theme(false).cell('x', style);

    assertThat(cell.getForegroundColor()).isEqualTo(TextColor.ANSI.DEFAULT);
    assertThat(cell.getBackgroundColor()).isEqualTo(TextColor.ANSI.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void backgroundIsTheTerminalsOwn(Style style) {
    assertThat(new Theme(true).cell('x', style).getBackgroundColor())
        .isEqualTo(TextColor.ANSI.DEFAULT);
  }
}
