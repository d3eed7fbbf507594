package io.gonetmon.adversary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongConsumer;

/** Writes TCP segments as a capture of raw IPv4 packets, ten microseconds apart. */
final class Wire {
  static final int FIN = 0x01;
  static final int SYN = 0x02;
  static final int RST = 0x04;
  static final int ACK = 0x10;

  private static final int SERVER = 0x0a00_0001;
  private static final int HEADERS = 40;
  private static final int MICROS_A_PACKET = 10;
  private static final int MICROS_A_SECOND = 1_000_000;

  private final OutputStream out;
  private final LongConsumer afterEach;
  private final ByteBuffer record =
      ByteBuffer.allocate(16 + HEADERS + 65_000).order(ByteOrder.LITTLE_ENDIAN);
  private long packets;

  /**
   * @param afterEach told how many packets were written
   */
  Wire(OutputStream out, LongConsumer afterEach) throws IOException {
    this.out = out;
    this.afterEach = afterEach;
    var header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0xa1b2_c3d4).putShort((short) 2).putShort((short) 4);
    out.write(header.putLong(0).putInt(262_144).putInt(101).array());
  }

  /** Writes a segment from the client to the server. */
  void forth(Peer client, int flags, int seq, int ack, byte[] payload) throws IOException {
    write(client.address(), SERVER, client.port() << 16 | 80, flags, seq, ack, payload);
  }

  /** Writes a segment from the server to the client. */
  void back(Peer client, int flags, int seq, int ack, byte[] payload) throws IOException {
    write(SERVER, client.address(), 80 << 16 | client.port(), flags, seq, ack, payload);
  }

  private void write(int from, int to, int ports, int flags, int seq, int ack, byte[] payload)
      throws IOException {
    long micros = 1_700_000_000L * MICROS_A_SECOND + packets * MICROS_A_PACKET;
    int length = HEADERS + payload.length;
    record.clear();
    record.putInt((int) (micros / MICROS_A_SECOND)).putInt((int) (micros % MICROS_A_SECOND));
    record.putInt(length).putInt(length).order(ByteOrder.BIG_ENDIAN);
    record.putInt(0x4500_0000 | length).putInt(0x0000_4000).putInt(0x4006_0000);
    record.putInt(from).putInt(to).putInt(ports).putInt(seq).putInt(ack);
    record.putInt(0x5000_ffff | flags << 16).putInt(0).put(payload).order(ByteOrder.LITTLE_ENDIAN);
    out.write(record.array(), 0, record.position());
    packets++;
    afterEach.accept(packets);
  }

  void flush() throws IOException {
    out.flush();
  }
}
