package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.terminal.Key;
import io.gonetmon.terminal.KeyName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyBindingsTest {
  private final KeyBindings keys = KeyBindings.of(List.of("quit=Q", "pause=Ctrl+P", "pause=s"));

  private static Key key(String name) {
    return KeyName.parse(name).orElseThrow();
  }

  private Optional<Command> command(String key) {
    return keys.command(key(key));
  }

  @Test
  void givesACommandOtherKeys() {
    assertThat(command("Q")).contains(Command.QUIT);
    assertThat(command("Ctrl+P")).contains(Command.PAUSE);
    assertThat(command("s")).contains(Command.PAUSE);
    assertThat(command("j")).contains(Command.DOWN);
  }

  @Test
  void freesTheLettersThatTheCommandHad() {
    assertThat(command("q")).isEmpty();
    assertThat(command("Space")).isEmpty();
    assertThat(KeyBindings.of(List.of("up=w")).command(key("Up"))).contains(Command.UP);
  }

  @Test
  void endsTheRunByCtrlCInAnyCase() {
    assertThat(command("Ctrl+C")).contains(Command.QUIT);
  }

  @Test
  void namesKeysAsTheyAre() {
    assertThat(keys.label("q")).isEqualTo("Q");
    assertThat(keys.label("Space")).isEqualTo("Ctrl+P s");
    assertThat(keys.label("s S < >")).isEqualTo("S < >");
    assertThat(keys.label("[ ]")).isEqualTo("[ ]");
    assertThat(keys.label("Left Right")).isEqualTo("Left Right");
    assertThat(KeyBindings.USUAL.label("Enter  Esc")).isEqualTo("Enter  Esc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quit | key must be COMMAND=KEY, such as quit=Q, was quit",
        "quit=QQ | no key QQ; write q, Space, Ctrl+P or F5",
        "quit=3 | key 3 is taken",
        "pause=ctrl+c | key Ctrl+C is taken"
      })
  void refusesWhatMakesNoSense(String text, String sentence) {
    assertThatThrownBy(() -> KeyBindings.of(List.of(text))).hasMessage(sentence);
  }

  @Test
  void refusesOneKeyForTwoCommands() {
    assertThatThrownBy(() -> KeyBindings.of(List.of("quit=Q", "pause=Q")))
        .hasMessage("key Q cannot be both quit and pause");
    assertThatThrownBy(() -> KeyBindings.of(List.of("qiut=Q")))
        .hasMessageStartingWith("no command qiut; known are up, down, ")
        .hasMessageEndingWith("redraw, quit");
  }
}
