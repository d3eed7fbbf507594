package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.bound.Budget;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A head that comes in pieces ends where it would end in one piece. */
class HeadBytesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\nrest",
        "GET / HTTP/1.1\n\nrest",
        "GET / HTTP/1.1\nA: b\r\n\nrest",
        "GET / HTTP/1.1\r\nA: b\r\r\n\r\nrest",
        "GET / HTTP/1.1\r\nA: b\r\n\r\r\nB: c\r\n\r\nrest",
        "GET / HTTP/1.1\r\n\r",
        "GET / HTTP/1.1\r\n\r\r\n"
      })
  void endsWhereItEndsInOnePiece(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int whole = new Head(false).read(bytes, 0, bytes.length);

    for (int most = 1; most <= bytes.length; most++) {
      assertThat(endInPieces(bytes, most)).as("pieces of %d", most).isEqualTo(whole);
    }
  }

  private static int endInPieces(byte[] bytes, int most) {
    var collected = new HeadBytes(1000, new Budget(1000));
    int end = -1;
    for (int at = 0; at < bytes.length && end < 0; at += most) {
      end = collected.add(bytes, at, Math.min(bytes.length, at + most));
    }
    if (end >= 0) {
      assertThat(Arrays.copyOf(collected.data(), collected.length()))
          .isEqualTo(Arrays.copyOf(bytes, end));
    }
    return end;
  }
}
