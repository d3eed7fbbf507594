package io.gonetmon.capture;

/** The operator's filter does not compile. */
public final class BadFilterException extends CaptureException {
  private static final long serialVersionUID = 1;

  BadFilterException(String filter, String reason, Throwable cause) {
    super(
        "The filter '%s' does not compile (%s); see 'man pcap-filter' for how filters are written."
            .formatted(filter, reason),
        cause);
  }
}
