package io.gonetmon.terminal.tty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClipboardTest {
  private static final String ABC = "\033]52;c;YWJj\007";

  @Test
  void speaksToTheTerminalItself() {
    assertThat(Clipboard.of(Map.of()).copy("abc")).contains(ABC);
  }

  @Test
  void speaksToTmuxAndThroughIt() {
    assertThat(Clipboard.of(Map.of("TMUX", "/tmp/tmux,1,0")).sequence(bytes("abc")))
        .isEqualTo(ABC + "\033Ptmux;\033\033]52;c;YWJj\007\033\\");
  }

  @Test
  void goesThroughScreenInPiecesThatItTakes() {
    String sequence = Clipboard.of(Map.of("STY", "1.tty")).sequence(bytes("x".repeat(900)));

    assertThat(sequence.split("\033\\\\"))
        .hasSizeGreaterThan(4)
        .allMatch(piece -> piece.startsWith("\033P") && piece.length() < 256);
  }

  @Test
  void copiesNoTextThatTerminalsWouldCut() {
    assertThat(Clipboard.of(Map.of()).copy("é".repeat(25_001))).isEmpty();
    assertThat(Clipboard.of(Map.of()).copy("é".repeat(25_000))).isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
