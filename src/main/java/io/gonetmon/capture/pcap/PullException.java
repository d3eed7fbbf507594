package io.gonetmon.capture.pcap;

/** No more packets can be read; the message is libpcap's reason. */
public final class PullException extends Exception {
  private static final long serialVersionUID = 1;

  PullException(String reason) {
    super(reason);
  }
}
