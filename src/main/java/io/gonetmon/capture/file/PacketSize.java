package io.gonetmon.capture.file;

/** A packet's lengths as they are shown: without its frame check sequence, and never impossible. */
final class PacketSize {
  private PacketSize() {}

  /** Its length on the wire. */
  static int wire(int captured, long wire, int fcsBytes) {
    long most = Math.max(captured, wire) - fcsBytes;
    return (int) Math.min(Math.max(most, 0), Integer.MAX_VALUE);
  }

  /** How much of it was captured. */
  static int captured(int captured, long wire, int fcsBytes) {
    return fcsBytes == 0 ? captured : Math.min(captured, wire(captured, wire, fcsBytes));
  }
}
