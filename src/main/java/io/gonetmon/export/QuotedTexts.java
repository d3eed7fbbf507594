package io.gonetmon.export;

import java.util.function.UnaryOperator;

/**
 * Texts as a format writes them. The latest are remembered, since hosts, paths and addresses come
 * again and again. Confined to one thread.
 */
final class QuotedTexts {
  /** How many are remembered; a power of two. */
  private static final int TEXTS = 1024;

  private final UnaryOperator<String> quoting;
  private final String[] texts = new String[TEXTS];
  private final byte[][] quoted = new byte[TEXTS][];

  /**
   * @param quoting makes of a text one that ends nothing too early
   */
  QuotedTexts(UnaryOperator<String> quoting) {
    this.quoting = quoting;
  }

  /** The text, quoted; not to be changed. */
  byte[] of(String text) {
    int at = text.hashCode() & (TEXTS - 1);
    if (text.equals(texts[at])) {
      return quoted[at];
    }
    byte[] made = LineBuffer.bytes(quoting.apply(text));
    texts[at] = text;
    quoted[at] = made;
    return made;
  }
}
