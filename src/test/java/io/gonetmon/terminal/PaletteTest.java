package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import io.gonetmon.terminal.colour.Depth;
import io.gonetmon.terminal.colour.Rgb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PaletteTest {
  private static final List<Integer> BACKGROUNDS =
      List.of(
          0x000000, 0x1e1e1e, 0x282a36, 0x002b36, 0x300a24, 0x2e3440, 0x0000aa, 0x555555, 0x777777,
          0x808080, 0xaaaaaa, 0xd0d0d0, 0xfdf6e3, 0xffffdd, 0xffffff);

  /** What xterm shows for the first 16 colours. */
  private static final Map<TextColor, Integer> XTERM =
      Map.ofEntries(
          Map.entry(TextColor.ANSI.BLACK, 0x000000),
          Map.entry(TextColor.ANSI.RED, 0xcd0000),
          Map.entry(TextColor.ANSI.GREEN, 0x00cd00),
          Map.entry(TextColor.ANSI.YELLOW, 0xcdcd00),
          Map.entry(TextColor.ANSI.BLUE, 0x0000ee),
          Map.entry(TextColor.ANSI.MAGENTA, 0xcd00cd),
          Map.entry(TextColor.ANSI.CYAN, 0x00cdcd),
          Map.entry(TextColor.ANSI.WHITE, 0xe5e5e5),
          Map.entry(TextColor.ANSI.BLACK_BRIGHT, 0x7f7f7f),
          Map.entry(TextColor.ANSI.RED_BRIGHT, 0xff0000),
          Map.entry(TextColor.ANSI.GREEN_BRIGHT, 0x00ff00),
          Map.entry(TextColor.ANSI.YELLOW_BRIGHT, 0xffff00),
          Map.entry(TextColor.ANSI.BLUE_BRIGHT, 0x5c5cff),
          Map.entry(TextColor.ANSI.CYAN_BRIGHT, 0x00ffff),
          Map.entry(TextColor.ANSI.WHITE_BRIGHT, 0xffffff));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MONO")
  void everyTextHasContrastToEveryBackground(Theme theme) {
    for (int background : BACKGROUNDS) {
      for (Depth depth : List.of(Depth.INDEXED, Depth.TRUE)) {
        var palette = new Palette(theme, Tints.NONE, depth, Optional.of(Rgb.of(background)));
        texts().forEach(style -> assertLegible(palette, style, theme));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MONO")
  void everyTextHasContrastToTheBackgroundThatIsAssumed(Theme theme) {
    int assumed = theme == Theme.LIGHT ? 0xf0f0f0 : 0x202020;
    for (Depth depth : List.of(Depth.INDEXED, Depth.TRUE)) {
      var palette = new Palette(theme, Tints.NONE, depth, Optional.empty());
      texts()
          .flatMap(style -> palette.colour(style, false).stream())
          .forEach(colour -> assertThat(colour.contrast(Rgb.of(assumed))).isGreaterThan(4.5));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MONO")
  void textInTheSixteenColoursHasContrastAsXtermShowsThem(Theme theme) {
    var palette = new Palette(theme, Tints.NONE, Depth.ANSI, Optional.empty());
    Rgb ground = theme == Theme.LIGHT ? Rgb.WHITE : Rgb.BLACK;
    texts()
        .map(style -> palette.look(style, false).text())
        .filter(colour -> colour != TextColor.ANSI.DEFAULT)
        .forEach(
            colour ->
                assertThat(Rgb.of(XTERM.get(colour)).contrast(ground))
                    .as("%s", colour)
                    .isGreaterThanOrEqualTo(3));
  }

  @ParameterizedTest
  @EnumSource
  void withoutColoursNothingIsColoured(Style style) {
    Palette.Look look =
        new Palette(Theme.MONO, Tints.NONE, Depth.TRUE, Optional.empty()).look(style, true);

    assertThat(look.text()).isEqualTo(TextColor.ANSI.DEFAULT);
    assertThat(look.ground()).isEqualTo(TextColor.ANSI.DEFAULT);
  }

  @Test
  void withoutColoursWhatMattersStillStandsOut() {
    var palette = new Palette(Theme.MONO, Tints.NONE, Depth.TRUE, Optional.empty());

    assertThat(
            Stream.of(Style.PLAIN, Style.STRONG, Style.WARNING, Style.ALARM, Style.CHIP)
                .map(style -> palette.look(style, false).emphasis())
                .distinct())
        .hasSize(5);
  }

  @Test
  void blanksAreNotUnderlined() {
    var pens = new Pens(new Palette(Theme.MONO, Tints.NONE, Depth.TRUE, Optional.empty()));

    assertThat(pens.cell('5', Style.ALARM, false).getModifiers()).contains(SGR.UNDERLINE);
    assertThat(pens.cell(' ', Style.ALARM, false).getModifiers()).doesNotContain(SGR.UNDERLINE);
  }

  @ParameterizedTest
  @EnumSource(names = {"DARK", "LIGHT", "MONO"})
  void backgroundIsTheTerminalsOwn(Theme theme) {
    var palette = new Palette(theme, Tints.NONE, Depth.TRUE, Optional.of(Rgb.BLACK));

    assertThat(
            Stream.of(Style.values())
                .filter(style -> style != Style.SELECTED)
                .map(style -> palette.look(style, false).ground()))
        .containsOnly(TextColor.ANSI.DEFAULT);
  }

  private static Stream<Style> texts() {
    return Stream.of(Style.values()).filter(style -> style != Style.RULE && !style.isHeat());
  }

  private static void assertLegible(Palette palette, Style style, Theme theme) {
    for (boolean selected : new boolean[] {false, true}) {
      palette
          .colour(style, selected)
          .ifPresent(
              colour ->
                  assertThat(colour.contrast(palette.colourUnder(selected)))
                      .as("%s in %s, selected %s, %s", style, theme, selected, colour)
                      .isGreaterThanOrEqualTo(4.5));
    }
  }
}
