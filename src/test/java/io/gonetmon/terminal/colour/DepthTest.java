package io.gonetmon.terminal.colour;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextColor;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DepthTest {
  @Test
  void isWhatTheEnvironmentSays() {
    assertThat(Depth.of(Map.of("TERM", "xterm", "COLORTERM", "truecolor"))).isEqualTo(Depth.TRUE);
    assertThat(Depth.of(Map.of("TERM", "xterm-kitty"))).isEqualTo(Depth.TRUE);
    assertThat(Depth.of(Map.of("TERM", "xterm-256color"))).isEqualTo(Depth.INDEXED);
    assertThat(Depth.of(Map.of("TERM", "linux"))).isEqualTo(Depth.ANSI);
    assertThat(Depth.of(Map.of())).isEqualTo(Depth.ANSI);
  }

  @Test
  void screenPassesOnNoMoreThanItKnows() {
    assertThat(
            Depth.of(Map.of("TERM", "screen-256color", "COLORTERM", "truecolor", "STY", "1.tty")))
        .isEqualTo(Depth.INDEXED);
  }

  @Test
  void takesTheNearestOfTheColoursThereAre() {
    assertThat(Depth.INDEXED.textColor(new Rgb(255, 0, 0))).isEqualTo(new TextColor.Indexed(196));
    assertThat(Depth.INDEXED.textColor(new Rgb(118, 119, 117)))
        .isEqualTo(new TextColor.Indexed(243));
    assertThat(Depth.TRUE.textColor(new Rgb(1, 2, 3))).isEqualTo(new TextColor.RGB(1, 2, 3));
  }
}
