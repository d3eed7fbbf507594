package io.gonetmon.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of text, as bytes in UTF-8, used again and again. Confined to one thread. */
final class LineBuffer {
  private static final int FIRST_BYTES = 1 << 16;
  private static final long LARGE = 1_000_000_000_000_000_000L;

  /** From 000 to 999: a division costs more than a look-up. */
  private static final byte[] TRIPLES =
      bytes(
          IntStream.range(0, 1000)
              .mapToObj(each -> String.format(Locale.ROOT, "%03d", each))
              .collect(Collectors.joining()));

  private static final int TRIPLE = 3;
  private static final int THOUSAND = 1000;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;

  /** The bytes of a text. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** A copy of what was appended behind the first {@code start} bytes. */
  byte[] from(int start) {
    return Arrays.copyOfRange(bytes, start, length);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  LineBuffer append(byte[] text) {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  LineBuffer number(long number) {
    if (number >= 0 && number < THOUSAND) {
      return small((int) number);
    }
    if (number < 0 || number >= LARGE) {
      return append(bytes(Long.toString(number)));
    }
    int digits = 1;
    for (long more = 10; more <= number; more *= 10) {
      digits++;
    }
    return digits(number, digits);
  }

  private LineBuffer small(int number) {
    reserve(TRIPLE);
    int triple = TRIPLE * number;
    if (number >= 100) {
      bytes[length++] = TRIPLES[triple];
    }
    if (number >= 10) {
      bytes[length++] = TRIPLES[triple + 1];
    }
    bytes[length++] = TRIPLES[triple + 2];
    return this;
  }

  /** The last digits of a number, with zeros before them where it has fewer. */
  LineBuffer digits(long number, int count) {
    reserve(count);
    long rest = number;
    int at = length + count;
    while (rest > Integer.MAX_VALUE && at - length >= TRIPLE) {
      long more = rest / THOUSAND;
      at = triple((int) (rest - more * THOUSAND), at);
      rest = more;
    }
    return lastDigits((int) (rest > Integer.MAX_VALUE ? rest % THOUSAND : rest), at, count);
  }

  private LineBuffer lastDigits(int number, int end, int count) {
    int rest = number;
    int at = end;
    while (at - length >= TRIPLE) {
      int more = rest / THOUSAND;
      at = triple(rest - more * THOUSAND, at);
      rest = more;
    }
    for (; at > length; at--) {
      bytes[at - 1] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
    return this;
  }

  /** Puts three digits before {@code end}; returns where they begin. */
  private int triple(int number, int end) {
    int triple = TRIPLE * number;
    bytes[end - 3] = TRIPLES[triple];
    bytes[end - 2] = TRIPLES[triple + 1];
    bytes[end - 1] = TRIPLES[triple + 2];
    return end - TRIPLE;
  }

  /** Takes zeros back from the end, but for the first digit behind a point. */
  LineBuffer withoutLastZeros() {
    while (bytes[length - 1] == '0' && bytes[length - 2] != '.') {
      length--;
    }
    return this;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
