package io.gonetmon.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes packets to a capture file of Ethernet frames, twenty microseconds apart. */
final class PieceFile implements AutoCloseable {
  private static final int SERVER = 0x0a00_0001;
  private static final int CLIENTS = 0x0b00_0000;
  private static final int PORT = 80;
  private static final int LONGEST = 66_000;
  private static final long CLIENT_MAC = 0x0200_0000_0001L;
  private static final long SERVER_MAC = 0x0200_0000_0002L;
  private static final int IP_AND_TCP = 40;
  private static final int ETHERNET = 14;
  private static final long MICROS_APART = 20;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long BEGINNING = 1_700_000_000L * MICROS_PER_SECOND;

  private final OutputStream out;
  private final ByteBuffer record = ByteBuffer.allocate(LONGEST);
  private int packets;

  PieceFile(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    var header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0xa1b2_c3d4).putShort((short) 2).putShort((short) 4);
    out.write(header.putLong(0).putInt(262_144).putInt(1).array());
  }

  int packets() {
    return packets;
  }

  void write(Piece piece) throws IOException {
    record.clear();
    recordHeader(ETHERNET + IP_AND_TCP + piece.length());
    ethernet(piece.forth());
    ip(piece);
    tcp(piece);
    record.put(piece.message(), piece.from(), piece.length());
    out.write(record.array(), 0, record.position());
    packets++;
  }

  private void recordHeader(int length) {
    long micros = BEGINNING + packets * MICROS_APART;
    record.order(ByteOrder.LITTLE_ENDIAN);
    record.putInt((int) (micros / MICROS_PER_SECOND)).putInt((int) (micros % MICROS_PER_SECOND));
    record.putInt(length).putInt(length);
    record.order(ByteOrder.BIG_ENDIAN);
  }

  private void ethernet(boolean forth) {
    long to = forth ? SERVER_MAC : CLIENT_MAC;
    long from = forth ? CLIENT_MAC : SERVER_MAC;
    record.putShort((short) (to >> 32)).putInt((int) to);
    record.putShort((short) (from >> 32)).putInt((int) from).putShort((short) 0x0800);
  }

  /** Without a checksum, which nobody looks at. */
  private void ip(Piece piece) {
    int client = CLIENTS + (piece.connection() >> 12);
    record.putInt(0x4500_0000 | (IP_AND_TCP + piece.length())).putInt(0x0000_4000);
    record.putInt(0x4006_0000);
    record.putInt(piece.forth() ? client : SERVER).putInt(piece.forth() ? SERVER : client);
  }

  private void tcp(Piece piece) {
    int port = 1024 + (piece.connection() & 0xfff);
    record.putInt(piece.forth() ? port << 16 | PORT : PORT << 16 | port);
    record.putInt(piece.seq()).putInt(piece.ack());
    record.putInt(0x5000_ffff | piece.flags() << 16).putInt(0);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
