package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class HumanReadableTest {
  @Test
  void countsAreShort() {
    assertThat(DoubleStream.of(0, 999, 999.5, 1234, 99_949, 99_950, 999_499, 999_500, 2.5e9))
        .extracting(HumanReadable::count)
        .containsExactly("0", "999", "1.0k", "1.2k", "99.9k", "100k", "999k", "1.0M", "2.5G");
  }

  @Test
  void smallRatesKeepAFraction() {
    assertThat(DoubleStream.of(0, 0.04, 0.3, 9.94, 9.95, 131, 1234))
        .extracting(HumanReadable::rate)
        .containsExactly("0", "<0.1", "0.3", "9.9", "10", "131", "1.2k");
  }

  @Test
  void bytesHaveTheirUnit() {
    assertThat(HumanReadable.bytes(0)).isEqualTo("0 B");
    assertThat(HumanReadable.bytes(48_200)).isEqualTo("48.2 kB");
  }

  @Test
  void durationsHaveTheirUnit() {
    assertThat(DoubleStream.of(0.25, 0.999, 9.949, 9.96, 999.4, 999.6, 99_940, 123_456))
        .extracting(HumanReadable::millis)
        .containsExactly("0.25ms", "1.0ms", "9.9ms", "10ms", "999ms", "1.0s", "99.9s", "123s");
  }

  @Test
  void spansAreShort() {
    assertThat(HumanReadable.span(Duration.ofMinutes(2))).isEqualTo("2m");
    assertThat(HumanReadable.span(Duration.ofSeconds(90))).isEqualTo("1m30s");
    assertThat(HumanReadable.span(Duration.ofSeconds(45))).isEqualTo("45s");
    assertThat(HumanReadable.span(Duration.ofDays(1))).isEqualTo("24h");
  }
}
