package io.gonetmon.http.words;

import java.util.Set;

/**
 * What is read of a request besides what is counted, and how much of it may be shown.
 *
 * @param fields whether the query, User-Agent and Referer are read
 * @param redaction what is replaced
 * @param keptParameters names of query parameters whose values are shown all the same
 * @param maskedBytes from 0 to 3: how much of a client's address is not shown; one byte of IPv4
 *     stands for two of IPv6
 */
public record Disclosure(
    boolean fields, Redaction redaction, Set<String> keptParameters, int maskedBytes) {
  /** What is replaced. */
  public enum Redaction {
    NONE,
    /** The values of query parameters. */
    QUERY,
    /** The query, and the path below its section. */
    PATH
  }

  /** Counts need no more. */
  public static final Disclosure DEFAULT = new Disclosure(false, Redaction.QUERY, Set.of(), 0);

  private static final int MOST_MASKED = 3;

  public Disclosure {
    keptParameters = Set.copyOf(keptParameters);
    if (maskedBytes < 0 || maskedBytes > MOST_MASKED) {
      throw new IllegalArgumentException("anonymize-ip must be from 0 to 3, was " + maskedBytes);
    }
  }

  /** The same, with fields. */
  public Disclosure withFields() {
    return new Disclosure(true, redaction, keptParameters, maskedBytes);
  }
}
