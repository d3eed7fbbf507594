package io.gonetmon.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNameTest {
  @ParameterizedTest
  @CsvSource({
    "q, q",
    "Q, Q",
    "+, +",
    "Space, Space",
    "space, Space",
    "ctrl+p, Ctrl+P",
    "Ctrl++, Ctrl++",
    "Alt+x, Alt+x",
    "f5, F5",
    "pgup, PgUp",
    "Shift+Left, Shift+Left",
    "shift+ctrl+alt+Esc, Shift+Ctrl+Alt+Esc"
  })
  void readsWhatItWrites(String written, String name) {
    assertThat(KeyName.parse(written).map(KeyName::of)).contains(name);
    assertThat(KeyName.parse(name).map(KeyName::of)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "qq", "Ctrl", "Ctrl+", "Shift+q", "F13", "\t"})
  void knowsNoOtherKeys(String name) {
    assertThat(KeyName.parse(name)).isEmpty();
  }

  @Test
  void meansTheSameAsTheTerminal() {
    assertThat(KeyName.parse("Ctrl+P")).contains(new Key.Typed('p', Set.of(Key.Modifier.CTRL)));
  }
}
