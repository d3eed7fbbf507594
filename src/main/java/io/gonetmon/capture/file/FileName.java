package io.gonetmon.capture.file;

import io.gonetmon.text.Printable;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a file is called in the sentences about it.
 *
 * @param shown the name for people
 * @param argument how a command would name it
 */
record FileName(String shown, String argument) {
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\w./+:=@-]+");
  private static final int SHOWN_BYTES = 8;
  private static final int LONGEST_ESCAPE = 4;

  CaptureFileException isEmpty() {
    return new CaptureFileException(
        shown + " is empty; capture into it first: tcpdump -i any -w " + word() + ".");
  }

  CaptureFileException isCutOff() {
    return new CaptureFileException(
        shown + " is cut off in its header, before any packet; copy or capture it once more.");
  }

  /** What the file is instead of a capture that can be read. */
  CaptureFileException isForeign(ByteSource source) throws CaptureFileException {
    ForeignFormat format = ForeignFormat.of(source);
    if (format != null) {
      return new CaptureFileException(shown + " " + format.remedy(word()) + ".");
    }
    byte[] first = source.copy(0, Math.min(SHOWN_BYTES, source.available()));
    return new CaptureFileException(
        "%s is no capture file (it begins with %s); pcap, pcapng and snoop are supported, also"
                .formatted(shown, beginning(first))
            + " compressed with gzip or zstd.");
  }

  /** Text as text, other bytes as numbers. */
  private static String beginning(byte[] first) {
    for (byte octet : first) {
      if (octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
        return "the bytes " + HexFormat.ofDelimiter(" ").formatHex(first);
      }
    }
    return '"' + Printable.of(first, 0, first.length, LONGEST_ESCAPE * SHOWN_BYTES) + '"';
  }

  /** A sentence of what goes wrong while the header is read. */
  CaptureFileException sentence(CaptureFileException e) {
    String message = String.valueOf(e.getMessage());
    if (message.endsWith(".")) {
      return e;
    }
    String remedy = message.contains("; ") ? "." : "; copy or capture it once more.";
    return new CaptureFileException(shown + " " + message + remedy, e);
  }

  /** Why it cannot be unpacked, and which command can. */
  String unpackIt(String why, String command) {
    return "%s; unpack it: %s %s | gonetmon --read -".formatted(why, command, word());
  }

  private String word() {
    return PLAIN_WORD.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
