package io.gonetmon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {
  private static String shown(byte[] data) {
    return Printable.of(data, 0, data.length, 200);
  }

  private static String shown(String text) {
    return shown(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void showsAsciiAsItIs() {
    StringBuilder ascii = new StringBuilder();
    for (char each = ' '; each < 0x7f; each++) {
      ascii.append(each);
    }

    assertThat(shown(ascii.toString())).isEqualTo(ascii.toString());
  }

  @Test
  void escapesEveryControl() {
    for (int control = 0; control < 0xa0; control++) {
      if (control < 0x20 || control >= 0x7f) {
        assertThat(shown(Character.toString(control))).isEqualTo("\\x%02x".formatted(control));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b,
        0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0xfeff, 0xfff9,
        0x0300, 0x20dd, 0xfe0f, 0xe000, 0xffff, 0x1d173, 0xe0001, 0xe0100, 0xf0000, 0x10ffff,
        0x2003, 0x3000, 0x034f, 0x115f, 0x1160, 0x11a8, 0x3164, 0xffa0, 0xd7b0
      })
  void escapesWhatIsInvisibleOrMovesOtherText(int codePoint) {
    assertThat(shown(Character.toString(codePoint))).isEqualTo("\\u{%x}".formatted(codePoint));
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "ß", "日本", "Ω", "привет", "한국", "€", "😀", "…"})
  void showsLettersAndSigns(String text) {
    assertThat(shown(text)).isEqualTo(text);
  }

  @Test
  void showsWhatIsNoUtf8AsReplacements() {
    byte[] loneSurrogate = {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80, 'b'};
    byte[] cut = {'a', (byte) 0xe2, (byte) 0x82};
    byte[] overlong = {(byte) 0xc0, (byte) 0x9b, '['};

    assertThat(shown(loneSurrogate)).isEqualTo("a\ufffdb");
    assertThat(shown(cut)).isEqualTo("a\ufffd");
    assertThat(shown(overlong)).isEqualTo("\ufffd\ufffd[");
  }

  @Test
  void cutsLongTextWithAnEllipsis() {
    assertThat(shown("a".repeat(200))).isEqualTo("a".repeat(200));
    assertThat(shown("a".repeat(201))).isEqualTo("a".repeat(199) + "…");
    assertThat(shown("a".repeat(65_536))).isEqualTo("a".repeat(199) + "…");
    assertThat(shown("\u001b".repeat(65_536))).hasSize(200).endsWith("…");
    assertThat(shown("é".repeat(65_536))).isEqualTo("é".repeat(199) + "…");
    assertThat(shown("日".repeat(65_536))).isEqualTo("日".repeat(199) + "…");
    assertThat(shown("😀".repeat(65_536))).isEqualTo("😀".repeat(99) + "…");
  }

  @Property
  void isAlwaysBoundedAndHarmless(
      @ForAll byte[] data, @ForAll @IntRange(min = 2, max = 50) int maxChars) {
    String shown = Printable.of(data, 0, data.length, maxChars);

    assertThat(shown.length()).isLessThanOrEqualTo(maxChars);
    assertThat(shown.codePoints())
        .noneMatch(
            each ->
                Character.isISOControl(each)
                    || Character.getType(each) == Character.FORMAT
                    || Character.getType(each) == Character.SURROGATE);
  }
}
