package io.gonetmon.http.words;

import io.gonetmon.bound.Budget;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The words seen most recently, so that a word that comes again costs no new text. Confined to the
 * monitor thread.
 */
public final class StringInterner {
  private static final int SIZE = 1 << 13;
  private static final int LONGEST = 256;

  /** Of a word without its bytes and characters, roughly. */
  private static final int WORD_BYTES = 80;

  private record Word(byte[] bytes, String text) {
    int memoryBytes() {
      return WORD_BYTES + bytes.length + text.length();
    }
  }

  private final Word[] words = new Word[SIZE];
  private final Function<byte[], String> reading;
  private final Budget budget;

  /** Words become text by {@code reading}; they take {@code mostBytes} together. */
  public StringInterner(Function<byte[], String> reading, long mostBytes) {
    this.reading = reading;
    this.budget = new Budget(mostBytes);
  }

  public String text(byte[] data, int from, int to) {
    if (to - from > LONGEST) {
      return reading.apply(Arrays.copyOfRange(data, from, to));
    }
    int slot = slot(data, from, to);
    Word word = words[slot];
    if (word == null || !Arrays.equals(word.bytes, 0, word.bytes.length, data, from, to)) {
      byte[] bytes = Arrays.copyOfRange(data, from, to);
      word = new Word(bytes, reading.apply(bytes));
      replace(slot, word);
    }
    return word.text;
  }

  /** When there is no space for the new word, its place is free for the next. */
  private void replace(int slot, Word word) {
    budget.release(words[slot] == null ? 0 : words[slot].memoryBytes());
    words[slot] = budget.isFull() ? null : word;
    budget.reserve(words[slot] == null ? 0 : word.memoryBytes());
  }

  private static int slot(byte[] data, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + data[i];
    }
    return (hash ^ hash >>> 13 ^ hash >>> 26) & SIZE - 1;
  }
}
