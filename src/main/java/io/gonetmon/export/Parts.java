package io.gonetmon.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * Parts of lines, of which the latest are remembered: most of what a request says, and between whom
 * it is, comes again and again, and one copy costs less than ten. Confined to one thread.
 *
 * @param <T> what they are made of
 */
final class Parts<T> {
  /** How many are remembered; a power of two. */
  private static final int PARTS = 1024;

  private final ToIntFunction<T> hash;
  private final BiPredicate<T, T> alike;
  private final BiConsumer<LineBuffer, T> writer;
  private final List<T> sources = new ArrayList<>(Collections.nCopies(PARTS, null));
  private final byte[][] parts = new byte[PARTS][];

  /**
   * @param hash the same for what is alike
   * @param alike whether the part of both is the same
   * @param writer appends a part
   */
  Parts(ToIntFunction<T> hash, BiPredicate<T, T> alike, BiConsumer<LineBuffer, T> writer) {
    this.hash = hash;
    this.alike = alike;
    this.writer = writer;
  }

  /** Appends the part that is made of {@code source}. */
  void append(LineBuffer to, T source) {
    int at = hash.applyAsInt(source) & (PARTS - 1);
    T before = sources.get(at);
    if (before != null && alike.test(before, source)) {
      to.append(parts[at]);
      return;
    }
    int start = to.length();
    writer.accept(to, source);
    sources.set(at, source);
    parts[at] = to.from(start);
  }
}
