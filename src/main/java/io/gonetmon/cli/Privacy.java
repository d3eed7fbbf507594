package io.gonetmon.cli;

import io.gonetmon.http.words.Disclosure;
import io.gonetmon.http.words.Disclosure.Redaction;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is not to be shown. */
final class Privacy {
  @Option(
      names = "--redact",
      paramLabel = "WHAT",
      description =
          "none, query (values of query parameters), or path (also what is below a section). Default: query.")
  private Redaction redaction = Redaction.QUERY;

  @Option(
      names = "--keep-params",
      paramLabel = "NAME",
      split = ",",
      description = "Query parameters whose values are shown all the same. Default: none.")
  private List<String> keptParameters = List.of();

  @Option(
      names = "--anonymize-ip",
      paramLabel = "LEVEL",
      description =
          "Hide the last 8, 16 or 24 bits of clients' IPv4 addresses, and 64, 80 or 96 of IPv6: 1, 2 or 3. Default: 0.")
  private int anonymize;

  /**
   * What may be shown.
   *
   * @param fields whether some output shows more than counts
   */
  Disclosure disclosure(boolean fields) {
    return new Disclosure(fields, redaction, new HashSet<>(keptParameters), anonymize);
  }
}
