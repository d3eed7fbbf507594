package io.gonetmon.capture;

/** The operator has no permission to capture. */
public final class NoRightsException extends CaptureException {
  private static final long serialVersionUID = 1;

  NoRightsException(String name, Throwable cause) {
    super(
        "No permission to capture on "
            + name
            + ": run as root with 'sudo java -jar gonetmon.jar', or give the program CAP_NET_RAW, or read what"
            + " another program captures with 'sudo tcpdump -U -w - tcp port 80 | java -jar"
            + " gonetmon.jar --read -'.",
        cause);
  }
}
