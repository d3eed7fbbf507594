package io.gonetmon.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is missing in what a sink wrote.
 *
 * @param sentence says what, and where
 * @param lost whether it should be there
 */
public record Omission(String sentence, boolean lost) {

  /** Those of a sink, one after the other; what is missing zero times is none. */
  public static final class Listing {
    private final List<Omission> all = new ArrayList<>();

    /**
     * Adds what should be there.
     *
     * @param sentence with a place for the count, and then for {@code where}
     */
    public Listing lost(long count, String sentence, Object where) {
      return add(count, sentence, where, true);
    }

    /** Adds what is left out for a good reason; otherwise the same. */
    public Listing leftOut(long count, String sentence, Object where) {
      return add(count, sentence, where, false);
    }

    private Listing add(long count, String sentence, Object where, boolean lost) {
      if (count > 0) {
        all.add(new Omission(sentence.formatted(count, where), lost));
      }
      return this;
    }

    public List<Omission> all() {
      return List.copyOf(all);
    }
  }
}
