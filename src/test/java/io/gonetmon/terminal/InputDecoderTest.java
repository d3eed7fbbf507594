package io.gonetmon.terminal;

import static io.gonetmon.terminal.Key.Modifier.ALT;
import static io.gonetmon.terminal.Key.Modifier.CTRL;
import static io.gonetmon.terminal.Key.Modifier.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputDecoderTest {
  private static final long MILLI = 1_000_000;

  private final List<String> answers = new ArrayList<>();
  private final InputDecoder decoder = new InputDecoder(answers::add);
  private long now = 5_000_000_000L;

  @ParameterizedTest
  @CsvSource({
    "'[A', UP",
    "OB, DOWN",
    "'[C', RIGHT",
    "OD, LEFT",
    "'[1~', HOME",
    "'[7~', HOME",
    "OF, END",
    "'[4~', END",
    "'[5~', PAGE_UP",
    "'[6~', PAGE_DOWN",
    "'[2~', INSERT",
    "'[3~', DELETE",
    "OP, F1",
    "'[[A', F1",
    "'[11~', F1",
    "'[[E', F5",
    "'[15~', F5",
    "'[24~', F12",
    "OM, ENTER"
  })
  void keysOfSeveralTerminalsHaveOneName(String sequence, Key.Name name) {
    assertThat(decode("\033" + sequence)).containsExactly(new Key.Named(name, Set.of()));
  }

  @Test
  void modifiersAreKept() {
    assertThat(decode("\033[1;2D\033[1;5A\033[3;3~\033[1;8P\033[Z\033l\014\t"))
        .containsExactly(
            new Key.Named(Key.Name.LEFT, Set.of(SHIFT)),
            new Key.Named(Key.Name.UP, Set.of(CTRL)),
            new Key.Named(Key.Name.DELETE, Set.of(ALT)),
            new Key.Named(Key.Name.F1, Set.of(SHIFT, CTRL, ALT)),
            new Key.Named(Key.Name.TAB, Set.of(SHIFT)),
            new Key.Typed('l', Set.of(ALT)),
            new Key.Typed('l', Set.of(CTRL)),
            new Key.Named(Key.Name.TAB, Set.of()));
  }

  @Test
  void charactersAreReadAsUtf8() {
    assertThat(decode("aé日")).containsExactly(typed('a'), typed('é'), typed('日'));
  }

  @Test
  void charactersThatNoKeyTypesAreSkipped() {
    assertThat(decode("a😀b")).containsExactly(typed('a'), typed('b'));
    feed(new byte[] {(byte) 0xff, (byte) 0x80, 'c'});
    assertThat(rest()).containsExactly(typed('c'));
  }

  @Test
  void aSequenceMayComeByteByByte() {
    for (byte each : "\033[1;2A".getBytes(StandardCharsets.US_ASCII)) {
      assertThat(rest()).isEmpty();
      feed(new byte[] {each});
      now += 30 * MILLI;
    }
    assertThat(rest()).containsExactly(new Key.Named(Key.Name.UP, Set.of(SHIFT)));
  }

  @Test
  void escapeIsAKeyWhenNothingFollows() {
    assertThat(decode("\033")).isEmpty();
    now += 60 * MILLI;
    assertThat(rest()).containsExactly(named(Key.Name.ESCAPE));
    assertThat(decode("q")).containsExactly(typed('q'));
  }

  @Test
  void theRestOfASequenceThatComesLateIsNotReadAsLetters() {
    feed("\033");
    now += 60 * MILLI;
    assertThat(rest()).containsExactly(named(Key.Name.ESCAPE));
    now += 60 * MILLI;
    assertThat(decode("[A")).containsExactly(named(Key.Name.UP));
  }

  @Test
  void aKeyAfterEscapeIsThatKey() {
    feed("\033");
    now += 60 * MILLI;
    rest();
    assertThat(decode("[")).containsExactly(typed('['));
  }

  @Test
  void aSequenceThatNeverEndsIsDropped() {
    assertThat(decode("\033[1")).isEmpty();
    now += 1100 * MILLI;
    assertThat(rest()).isEmpty();
    assertThat(decode("q")).containsExactly(typed('q'));
  }

  @Test
  void mouseIsReadBeyondColumn223() {
    assertThat(decode("\033[<0;301;60M\033[<32;302;60M\033[<0;302;60m"))
        .containsExactly(
            new Mouse(Mouse.Action.PRESS, Mouse.Button.LEFT, 300, 59, Set.of()),
            new Mouse(Mouse.Action.DRAG, Mouse.Button.LEFT, 301, 59, Set.of()),
            new Mouse(Mouse.Action.RELEASE, Mouse.Button.LEFT, 301, 59, Set.of()));
  }

  @Test
  void wheelAndModifiersOfTheMouseAreRead() {
    assertThat(decode("\033[<64;1;1M\033[<65;1;1M\033[<66;1;1M\033[<6;2;3M\033[<16;1;1M"))
        .containsExactly(
            new Mouse(Mouse.Action.WHEEL_UP, Mouse.Button.NONE, 0, 0, Set.of()),
            new Mouse(Mouse.Action.WHEEL_DOWN, Mouse.Button.NONE, 0, 0, Set.of()),
            new Mouse(Mouse.Action.PRESS, Mouse.Button.RIGHT, 1, 2, Set.of(SHIFT)),
            new Mouse(Mouse.Action.PRESS, Mouse.Button.LEFT, 0, 0, Set.of(CTRL)));
  }

  @Test
  void mouseIsReadFromTerminalsThatDoNotKnowSgr() {
    assertThat(decode("\033[M *+\033[M#*+"))
        .containsExactly(
            new Mouse(Mouse.Action.PRESS, Mouse.Button.LEFT, 9, 10, Set.of()),
            new Mouse(Mouse.Action.RELEASE, Mouse.Button.NONE, 9, 10, Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[<0;1M", "[<;;M", "[<0;99999999;1M", "[9999999999~", "[;;;~", "[1;99999A", "[<M"})
  void oddSequencesAreNoLetters(String sequence) {
    assertThat(decode("\033" + sequence)).doesNotHaveAnyElementsOfTypes(Key.Typed.class);
    assertThat(decode("q")).containsExactly(typed('q'));
  }

  @Test
  void pastedTextIsOneInput() {
    assertThat(decode("\033[200~q\033[A\nü\033[201~q"))
        .containsExactly(new Paste("q\033[A\nü"), typed('q'));
  }

  @Test
  void pastedTextIsBounded() {
    feed("\033[200~");
    for (int i = 0; i < 1000; i++) {
      feed("0123456789");
    }
    List<Input> all = decode("\033[201~q");

    assertThat(all).hasSize(2).endsWith(typed('q'));
    assertThat(((Paste) all.get(0)).text()).hasSize(4096).endsWith("0123456789012345");
  }

  @Test
  void answersAreNoKeys() {
    assertThat(decode("j\033]11;rgb:ffff/0/80\033\\\033[?62;4ck\033]11;rgb:0/0/0\007"))
        .containsExactly(typed('j'), typed('k'));
    assertThat(answers)
        .containsExactly("\033]11;rgb:ffff/0/80", "\033[?62;4c", "\033]11;rgb:0/0/0");
  }

  @Test
  void anAnswerMayComeInPieces() {
    assertThat(decode("\033]11;rg")).isEmpty();
    now += 300 * MILLI;
    assertThat(decode("b:1/2/3\033")).isEmpty();
    assertThat(decode("\\q")).containsExactly(typed('q'));
    assertThat(answers).containsExactly("\033]11;rgb:1/2/3");
  }

  @Test
  void anAnswerThatNeverEndsIsDropped() {
    assertThat(decode("\033]11;" + "x".repeat(1000))).isEmpty();
    assertThat(decode("q")).containsExactly(typed('q'));
  }

  private List<Input> decode(String text) {
    feed(text);
    return rest();
  }

  private void feed(String text) {
    feed(text.getBytes(StandardCharsets.UTF_8));
  }

  private void feed(byte[] bytes) {
    decoder.feed(bytes, bytes.length, now);
  }

  private List<Input> rest() {
    var all = new ArrayList<Input>();
    for (Optional<Input> next = decoder.next(now); next.isPresent(); next = decoder.next(now)) {
      all.add(next.get());
    }
    return all;
  }

  private static Key typed(char character) {
    return new Key.Typed(character, Set.of());
  }

  private static Key named(Key.Name name) {
    return new Key.Named(name, Set.of());
  }
}
