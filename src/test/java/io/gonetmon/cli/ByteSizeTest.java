package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class ByteSizeTest {
  private final ByteSize size = new ByteSize();

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "65536, 65536",
    "64k, 65536",
    "64K, 65536",
    "16m, 16777216",
    "1g, 1073741824",
    "2147483647, 2147483647",
    "2097151k, 2147482624"
  })
  void readsUnits(String text, int bytes) {
    assertThat(size.convert(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k", "-1", "+1", "1.5m", "1kb", "1t", "0x10", "1 k", "١"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> size.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + text + "' is not a size in bytes, such as 65536, 64k or 16m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "2097152k", "2g", "9999999999g", "9999999997g"})
  void refusesWhatIsTooLarge(String text) {
    assertThatThrownBy(() -> size.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + text + "' is too large");
  }
}
