package io.gonetmon.dashboard;

import static io.gonetmon.terminal.Key.Modifier.ALT;
import static io.gonetmon.terminal.Key.Modifier.CTRL;
import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.terminal.Key;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CommandTest {
  @Test
  void lettersMeanSomethingElseWithCtrl() {
    assertThat(Command.of(new Key.Typed('q', Set.of()))).contains(Command.QUIT);
    assertThat(Command.of(new Key.Typed('q', Set.of(CTRL)))).isEmpty();
    assertThat(Command.of(new Key.Typed('l', Set.of(CTRL)))).contains(Command.REDRAW);
    assertThat(Command.of(new Key.Typed('l', Set.of()))).isEmpty();
  }

  @Test
  void keysWithAltMeanNothing() {
    assertThat(Command.of(new Key.Typed('q', Set.of(ALT)))).isEmpty();
    assertThat(Command.of(new Key.Named(Key.Name.DOWN, Set.of(ALT)))).isEmpty();
  }
}
