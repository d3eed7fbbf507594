package io.gonetmon.capture.file;

/** Reads the packets of one file, of those that may follow each other in a stream. */
sealed interface PacketReader permits PcapReader, PcapngReader, SnoopReader {
  /** The longest packet or block that is believed. */
  int MOST_BYTES = 1 << 24;

  /** The next packet; null where the file ends, or another begins. */
  FilePacket next() throws CaptureFileException;
}
