package io.gonetmon.capture.filter;

/**
 * Widens a filter for the kernel, which does not look behind tags and into fragments: what is let
 * through by that is filtered once more when it has been unwrapped.
 */
public final class KernelFilter {
  /** Tags beyond the one that the kernel removes itself, labels, and sessions. */
  private static final String TAGS =
      "ether proto 0x8100 or ether proto 0x88a8 or ether proto 0x9100"
          + " or ether proto 0x8847 or ether proto 0x8848 or ether proto 0x8864";

  private static final String FRAGMENTS =
      "(ip proto 6 and ip[6:2] & 0x3fff != 0)"
          + " or ip6[6] = 0 or ip6[6] = 43 or ip6[6] = 44 or ip6[6] = 51 or ip6[6] = 60";

  /** All fragments of datagrams, as only the first one shows its ports. */
  private static final String TUNNELS =
      Carrier.anyFilter() + " or (ip proto 17 and ip[6:2] & 0x3fff != 0)";

  private KernelFilter() {}

  /**
   * A filter that lets through what this one does, and what may hold more of it.
   *
   * @param tunnels whether tunnels are to be opened
   */
  public static String of(String filter, boolean tunnels) {
    if (filter.isBlank()) {
      return filter;
    }
    String wider = TAGS + " or " + FRAGMENTS + (tunnels ? " or " + TUNNELS : "");
    return wider + " or (" + filter + ")";
  }
}
