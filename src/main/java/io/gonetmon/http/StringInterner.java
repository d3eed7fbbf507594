package io.gonetmon.http;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The words seen most recently, so that a word that comes again costs no new text. Confined to the
 * monitor thread.
 */
final class StringInterner {
  private static final int SIZE = 1 << 13;
  private static final int LONGEST = 256;

  private record Word(byte[] bytes, String text) {}

  private final Word[] words = new Word[SIZE];
  private final Function<byte[], String> reading;

  /** Words become text by {@code reading}. */
  StringInterner(Function<byte[], String> reading) {
    this.reading = reading;
  }

  String text(byte[] data, int from, int to) {
    if (to - from > LONGEST) {
      return reading.apply(Arrays.copyOfRange(data, from, to));
    }
    int slot = slot(data, from, to);
    Word word = words[slot];
    if (word == null || !Arrays.equals(word.bytes, 0, word.bytes.length, data, from, to)) {
      byte[] bytes = Arrays.copyOfRange(data, from, to);
      word = new Word(bytes, reading.apply(bytes));
      words[slot] = word;
    }
    return word.text;
  }

  private static int slot(byte[] data, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + data[i];
    }
    return (hash ^ hash >>> 13 ^ hash >>> 26) & SIZE - 1;
  }
}
