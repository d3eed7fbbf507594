package io.gonetmon.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScaleTest {

  @ParameterizedTest
  @CsvSource({
    "0, 5, 5000000000",
    "3, 5, 5000000",
    "6, 5, 5000",
    "9, 5, 5",
    "12, 5999, 5",
    "27, 5000000000000000000, 5",
    "28, 5000000000000000000, 0",
    "127, 5000000000000000000, 0",
    "6, 9223372036854776, 9223372036854775807",
    "9, -1, 9223372036854775807",
    "10, -1, 1844674407370955161"
  })
  void takesPowersOfTen(int exponent, long ticks, long nanos) {
    assertThat(TimeScale.MICROS.withResolution(exponent).nanos(ticks)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 5000000000",
    "1, 5, 2500000000",
    "32, 21474836480, 5000000000",
    "20, 5242881, 5000000953",
    "63, -1, 1999999999",
    "64, -1, 999999999",
    "65, -1, 499999999",
    "127, -1, 0",
    "0, 9223372037, 9223372036854775807",
    "20, -1, 9223372036854775807"
  })
  void takesPowersOfTwo(int exponent, long ticks, long nanos) {
    assertThat(TimeScale.MICROS.withResolution(0x80 | exponent).nanos(ticks)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 5, 3000005000",
    "-3, 5, -2999995000",
    "9223372036, 900000, 9223372036854775807",
    "-9223372036, 0, -9223372036000000000",
    "9223372036854775807, 0, 9223372036854775807",
    "-9223372036854775808, 0, -9223372036854775808"
  })
  void addsAnOffset(long seconds, long ticks, long nanos) {
    assertThat(TimeScale.MICROS.withOffset(seconds).nanos(ticks)).isEqualTo(nanos);
  }
}
