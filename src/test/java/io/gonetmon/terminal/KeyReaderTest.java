package io.gonetmon.terminal;

import static io.gonetmon.terminal.Key.Modifier.ALT;
import static io.gonetmon.terminal.Key.Modifier.CTRL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeyReaderTest {
  private final VirtualScreen terminal = new VirtualScreen(80, 24, Glyphs.UNICODE);
  private final FullScreen screen = terminal.screen();

  @ParameterizedTest
  @EnumSource
  void namedKeysKeepTheirName(Key.Name name) throws IOException {
    terminal.press(name);

    assertThat(screen.pollKey()).contains(new Key.Named(name, Set.of()));
    assertThat(screen.pollKey()).isEmpty();
  }

  @Test
  void charactersCarryTheirModifiers() throws IOException {
    terminal.press(new KeyStroke('l', true, false));
    terminal.press(new KeyStroke('G', false, true));
    terminal.press(new KeyStroke('é', false, false));

    assertThat(screen.pollKey()).contains(new Key.Typed('l', Set.of(CTRL)));
    assertThat(screen.pollKey()).contains(new Key.Typed('G', Set.of(ALT)));
    assertThat(screen.pollKey()).contains(new Key.Typed('é', Set.of()));
  }

  @Test
  void keysWithoutANameAreSkipped() throws IOException {
    terminal.press(new KeyStroke(KeyType.F7));
    terminal.type('j');

    assertThat(screen.pollKey()).contains(new Key.Typed('j', Set.of()));
    assertThat(screen.pollKey()).isEmpty();
  }

  @Test
  void endOfInputIsAnError() {
    terminal.endInput();

    assertThatThrownBy(screen::pollKey).isInstanceOf(EOFException.class);
  }
}
