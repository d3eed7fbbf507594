package io.gonetmon.terminal.tty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TtyTest {
  @Test
  void charsetIsTheFirstLocaleThatIsSet() {
    assertThat(Tty.charset(Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Tty.charset(Map.of("LC_ALL", "", "LC_CTYPE", "C.utf8", "LANG", "C")))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(Tty.charset(Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8")))
        .isEqualTo(StandardCharsets.US_ASCII);
    assertThat(Tty.charset(Map.of())).isEqualTo(StandardCharsets.US_ASCII);
  }

  @Test
  void dumbTerminalsAreNotDrawnOn() {
    assertThat(Tty.available(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Tty.available(Map.of())).isFalse();
  }
}
