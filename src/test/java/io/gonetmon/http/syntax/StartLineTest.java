package io.gonetmon.http.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where lines end. */
final class StartLineTest {

  @Test
  void findsALineFeedAtEachPlaceFromEachPlace() {
    byte[] text = new byte[40];
    for (int place = 0; place < text.length; place++) {
      Arrays.fill(text, (byte) 'x');
      text[place] = '\n';
      for (int from = 0; from <= text.length; from++) {
        int expected = place < from ? text.length : place;
        assertThat(StartLine.lineFeed(text, from, text.length)).isEqualTo(expected);
        assertThat(StartLine.lineFeed(text, from, Math.max(from, place)))
            .isEqualTo(Math.max(from, place));
      }
    }
  }

  @Test
  void findsTheFirstLineFeedAmongAnyBytes() {
    var random = new Random(1);
    byte[] any = new byte[3000];
    random.nextBytes(any);
    for (int from = 0; from < any.length; from++) {
      int expected = from;
      while (expected < any.length && any[expected] != '\n') {
        expected++;
      }
      assertThat(StartLine.lineFeed(any, from, any.length)).isEqualTo(expected);
    }
  }
}
