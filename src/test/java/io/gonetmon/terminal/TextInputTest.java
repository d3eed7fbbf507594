package io.gonetmon.terminal;

import static io.gonetmon.terminal.Key.Modifier.CTRL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TextInputTest {
  @Test
  void charactersGoToTheCursor() {
    TextInput input = press(type(TextInput.EMPTY, "hst"), Key.Name.LEFT, Key.Name.LEFT);

    assertThat(type(input, "o")).isEqualTo(new TextInput("host", 2));
  }

  @Test
  void charactersAreErasedOnBothSidesOfTheCursor() {
    var input = new TextInput("abcd", 2);

    assertThat(press(input, Key.Name.BACKSPACE)).isEqualTo(new TextInput("acd", 1));
    assertThat(press(input, Key.Name.DELETE)).isEqualTo(new TextInput("abd", 2));
    assertThat(press(TextInput.EMPTY, Key.Name.BACKSPACE, Key.Name.DELETE))
        .isEqualTo(TextInput.EMPTY);
  }

  @Test
  void theShellsKeysWork() {
    var input = new TextInput("status:5xx host:shop", 16);

    assertThat(control(input, 'a').cursor()).isZero();
    assertThat(control(input, 'e').cursor()).isEqualTo(20);
    assertThat(control(input, 'u')).isEqualTo(new TextInput("shop", 0));
    assertThat(control(input, 'k')).isEqualTo(new TextInput("status:5xx host:", 16));
    assertThat(control(input, 'w')).isEqualTo(new TextInput("status:5xx shop", 11));
  }

  @Test
  void arrowsWithCtrlGoByWords() {
    var input = new TextInput("status:5xx host:shop", 20);
    var left = new Key.Named(Key.Name.LEFT, Set.of(CTRL));
    var right = new Key.Named(Key.Name.RIGHT, Set.of(CTRL));

    TextInput before = input.with(left).orElseThrow();
    assertThat(before.cursor()).isEqualTo(11);
    assertThat(before.with(left).orElseThrow().cursor()).isZero();
    assertThat(before.with(right).orElseThrow().cursor()).isEqualTo(20);
  }

  @Test
  void pastedTextStaysInTheLine() {
    var paste = new Paste("host:a\r\n\033[31m\tb\u009b😀");

    assertThat(TextInput.EMPTY.with(paste)).contains(TextInput.of("host:a [31m b"));
  }

  @Test
  void lengthIsBounded() {
    TextInput full = TextInput.EMPTY.with(new Paste("x".repeat(9999))).orElseThrow();

    assertThat(full.text()).hasSize(500);
    assertThat(type(full, "y")).isEqualTo(full);
  }

  @Test
  void otherKeysAreNotForIt() {
    for (Key.Name name : new Key.Name[] {Key.Name.ENTER, Key.Name.ESCAPE, Key.Name.UP}) {
      assertThat(TextInput.EMPTY.with(new Key.Named(name, Set.of()))).isEmpty();
    }
    assertThat(TextInput.EMPTY.with(new Key.Typed('l', Set.of(CTRL)))).isEmpty();
  }

  @Test
  void showsTheCursorWhereverItIs() {
    String text = "0123456789".repeat(5);
    for (int cursor = 0; cursor <= text.length(); cursor++) {
      Line line = new TextInput(text, cursor).line(20, text.length(), Glyphs.UNICODE);

      assertThat(line.width()).isLessThanOrEqualTo(20);
      assertThat(line.pieces()).filteredOn(piece -> piece.style() == Style.CARET).hasSize(1);
    }
  }

  @Test
  void knowsTheCellOfACharacter() {
    assertThat(TextInput.of("host:日x").column(6, 40, Glyphs.UNICODE)).isEqualTo(7);
    assertThat(TextInput.of("host:éx").column(6, 40, Glyphs.ASCII)).isEqualTo(11);
    assertThat(TextInput.of("x".repeat(100)).column(100, 40, Glyphs.UNICODE)).isEqualTo(39);
  }

  @Test
  void showsWhatMakesNoSense() {
    Line line = TextInput.of("host=a").line(40, 4, Glyphs.UNICODE);

    String invalid =
        line.pieces().stream()
            .filter(piece -> piece.style() == Style.INVALID)
            .map(Line.Piece::text)
            .collect(Collectors.joining());
    assertThat(invalid).isEqualTo("=a");
  }

  private static TextInput type(TextInput input, String text) {
    TextInput now = input;
    for (int i = 0; i < text.length(); i++) {
      now = now.with(new Key.Typed(text.charAt(i), Set.of())).orElseThrow();
    }
    return now;
  }

  private static TextInput press(TextInput input, Key.Name... names) {
    TextInput now = input;
    for (Key.Name each : names) {
      now = now.with(new Key.Named(each, Set.of())).orElseThrow();
    }
    return now;
  }

  private static TextInput control(TextInput input, char letter) {
    return input.with(new Key.Typed(letter, Set.of(CTRL))).orElseThrow();
  }
}
