package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.terminal.colour.Depth;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FullScreenTest {
  private static final String QUESTION = "\033]11;?\033\\\033[c";
  private static final String LIGHT = "\033]11;rgb:ffff/ffff/ffff\033\\";

  private final VirtualScreen terminal =
      new VirtualScreen(
          40, 5, Glyphs.UNICODE, new Colours(Theme.DARK, false, Tints.NONE, Depth.TRUE));
  private final FullScreen screen = terminal.screen();

  @Test
  void suitsTheBackgroundThatTheTerminalTells() throws IOException {
    terminal.type(LIGHT + "\033[?62c");
    screen.askForBackground();

    assertThat(terminal.sent()).isEqualTo(QUESTION);
    assertThat(screen.theme()).isEqualTo(Theme.LIGHT);
    assertThat(screen.poll()).isEmpty();
  }

  @Test
  void goesOnWithoutAnAnswerAndHearsItLater() throws IOException {
    screen.askForBackground();
    assertThat(screen.theme()).isEqualTo(Theme.DARK);

    terminal.type(LIGHT + "q");
    assertThat(screen.poll()).contains(new Key.Typed('q', Set.of()));
    assertThat(screen.theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void keysThatWereTypedWhileItAskedAreKept() throws IOException {
    terminal.type("jk\033[?62c");
    screen.askForBackground();

    assertThat(screen.poll()).contains(new Key.Typed('j', Set.of()));
    assertThat(screen.poll()).contains(new Key.Typed('k', Set.of()));
  }

  @Test
  void listensToTheMouseWhenItIsAskedTo() throws IOException {
    screen.mouse(true);
    screen.mouse(true);
    screen.mouse(false);

    assertThat(terminal.sent()).isEqualTo("\033[?1000;1002;1006h\033[?1006;1002;1000l");
  }

  @Test
  void copiesWhatIsNotTooLong() throws IOException {
    assertThat(screen.copy("host:bücher")).isTrue();
    assertThat(screen.copy("x".repeat(50_001))).isFalse();

    assertThat(terminal.sent()).isEqualTo("\033]52;c;aG9zdDpiw7xjaGVy\007");
  }

  @Test
  void highContrastHasABackgroundOfItsOwn() throws IOException {
    assertThat(backgrounds()).containsExactly("DEFAULT");

    screen.theme(Theme.HIGH_CONTRAST);
    assertThat(backgrounds()).containsExactly("BLACK");
  }

  private Set<String> backgrounds() throws IOException {
    screen.draw(canvas -> canvas.left(canvas.area(), 1, Line.of("alarm", Style.ALARM)));
    return terminal.backgrounds();
  }
}
