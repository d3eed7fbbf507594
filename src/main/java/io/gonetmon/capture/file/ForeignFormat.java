package io.gonetmon.capture.file;

import java.nio.charset.StandardCharsets;

/** Formats that are recognised only to say how to turn them into one that can be read. */
enum ForeignFormat {
  XZ("\u00fd7zXZ", "xz", "xz -dc"),
  BZIP2("BZh", "bzip2", "bzip2 -dc"),
  LZ4("\u0004\"M\u0018", "lz4", "lz4 -dc"),
  LZIP("LZIP", "lzip", "lzip -dc"),
  COMPRESS("\u001f\u009d", "compress", "gzip -dc"),
  ZIP("PK\u0003\u0004", "zip", "unzip -p"),
  SEVEN_ZIP("7z\u00bc\u00af", "7-Zip", "7z e -so"),
  NETWORK_MONITOR_2("GMBU", "a Microsoft Network Monitor file"),
  NETWORK_MONITOR_1("RTSS", "a Microsoft Network Monitor file"),
  SNIFFER("TRSNIFF data", "a Network General Sniffer file"),
  NETXRAY("XCP\u0000", "a NetXRay file"),
  PEEK_TAGGED("\u007fver", "a WildPackets file"),
  OBSERVER("ObserverPktBuff", "an Observer file"),
  BLUETOOTH("btsnoop", "a Bluetooth snoop file"),
  IPTRACE("iptrace", "an iptrace file"),
  VECTOR("LOGG", "a Vector BLF file");

  private static final int LONGEST = 16;

  private final String magic;
  private final String remedy;

  ForeignFormat(String magic, String program, String command) {
    this.magic = magic;
    this.remedy =
        "is compressed with %s, which gonetmon does not read; unpack it: %s %%s | gonetmon --read -"
            .formatted(program, command);
  }

  ForeignFormat(String magic, String what) {
    this.magic = magic;
    this.remedy = "is " + what + "; convert it: editcap -F pcap %s out.pcap";
  }

  /** The format of the bytes here; null if it is not known. */
  static ForeignFormat of(ByteSource source) throws CaptureFileException {
    boolean isLong = source.has(LONGEST);
    int length = isLong ? LONGEST : source.available();
    String first = new String(source.copy(0, length), StandardCharsets.ISO_8859_1);
    for (ForeignFormat each : values()) {
      if (first.startsWith(each.magic)) {
        return each;
      }
    }
    return null;
  }

  /** Says what it is, and which command turns the file into a capture. */
  String remedy(String file) {
    return remedy.formatted(file);
  }
}
