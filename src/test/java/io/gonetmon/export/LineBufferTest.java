package io.gonetmon.export;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LineBufferTest {
  private final LineBuffer line = new LineBuffer();

  @Property
  void writesNumbersAsTheyAre(@ForAll @LongRange(min = 0) long number) {
    assertThat(new LineBuffer().number(number)).hasToString(Long.toString(number));
    assertThat(new LineBuffer().number(number % 100_000)).hasToString("" + number % 100_000);
  }

  @Property
  void fillsWithZeros(@ForAll @LongRange(min = 0, max = 999_999_999) long number) {
    assertThat(new LineBuffer().digits(number, 9)).hasToString("%09d".formatted(number));
  }

  @Property
  void takesTheLastDigits(
      @ForAll @LongRange(min = 0) long number, @ForAll @IntRange(min = 1, max = 19) int count) {
    String all = "%019d".formatted(number);
    assertThat(new LineBuffer().digits(number, count)).hasToString(all.substring(19 - count));
  }

  @Test
  void writesTheExtremes() {
    assertThat(line.number(0).number(Long.MAX_VALUE).number(-1).number(999).number(1000))
        .hasToString("0" + Long.MAX_VALUE + "-19991000");
  }

  @Test
  void takesZerosBackButForOne() {
    line.append(LineBuffer.bytes("1.")).digits(250, 3).withoutLastZeros();
    line.append(LineBuffer.bytes(" 1.")).digits(0, 3).withoutLastZeros();

    assertThat(line).hasToString("1.25 1.0");
  }

  @Test
  void growsWithItsLines() {
    for (int i = 0; i < 100_000; i++) {
      line.append(LineBuffer.bytes("é"));
    }

    assertThat(line.toString()).hasSize(100_000).matches("é+");
    line.clear();
    assertThat(line.length()).isZero();
  }
}
