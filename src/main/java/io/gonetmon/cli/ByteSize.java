package io.gonetmon.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes, as {@code 65536}, {@code 64k}, {@code 16m} or {@code 1g}. */
final class ByteSize implements ITypeConverter<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,10})([kmg]?)");

  @Override
  public Integer convert(String text) {
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new TypeConversionException(
          "'%s' is not a size in bytes, such as 65536, 64k or 16m".formatted(text));
    }
    long count = Long.parseLong(size.group(1));
    long unit = unit(size.group(2));
    if (count > Integer.MAX_VALUE / unit) {
      throw new TypeConversionException("'%s' is too large".formatted(text));
    }
    return (int) (count * unit);
  }

  private static long unit(String letter) {
    return switch (letter) {
      case "k" -> 1 << 10;
      case "m" -> 1 << 20;
      case "g" -> 1 << 30;
      default -> 1;
    };
  }
}
