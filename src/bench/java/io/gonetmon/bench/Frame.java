package io.gonetmon.bench;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * An Ethernet frame with one payload, whose ends, numbers and flags are set each time it is sent.
 * So nothing may keep what it was before.
 */
public final class Frame {
  public static final int FIN = 0x01;
  public static final int SYN = 0x02;
  public static final int PSH = 0x08;
  public static final int ACK = 0x10;

  private static final byte[] ETHERNET = HexFormat.of().parseHex("0200000000010200000000020800");
  private static final int IP = 14;
  private static final int TCP = IP + 20;
  private static final int PAYLOAD = TCP + 20;
  private static final int SERVER = 0x0a000002;
  private static final short SERVER_PORT = 80;
  private static final int PORTS = 50_000;
  private static final int FIRST_PORT = 10_000;

  private final byte[] bytes;
  private final ByteBuffer fields;

  public Frame(byte[] payload) {
    bytes = new byte[PAYLOAD + payload.length];
    fields = ByteBuffer.wrap(bytes);
    fields.put(ETHERNET);
    fields.putInt(IP, 0x4500_0000 | bytes.length - IP).putInt(IP + 8, 0x4006_0000);
    fields.put(TCP + 12, (byte) 0x50);
    fields.put(PAYLOAD, payload);
  }

  /** The bytes of payload. */
  public int length() {
    return bytes.length - PAYLOAD;
  }

  /** The frame as a client sends it to the server. */
  public byte[] forth(int client, int flags, int seq, int ack) {
    fields.putInt(IP + 12, address(client)).putInt(IP + 16, SERVER);
    fields.putShort(TCP, port(client)).putShort(TCP + 2, SERVER_PORT);
    return numbered(flags, seq, ack);
  }

  /** The frame as the server sends it to a client. */
  public byte[] back(int client, int flags, int seq, int ack) {
    fields.putInt(IP + 12, SERVER).putInt(IP + 16, address(client));
    fields.putShort(TCP, SERVER_PORT).putShort(TCP + 2, port(client));
    return numbered(flags, seq, ack);
  }

  private byte[] numbered(int flags, int seq, int ack) {
    fields.putInt(TCP + 4, seq).putInt(TCP + 8, ack).put(TCP + 13, (byte) flags);
    return bytes;
  }

  private static int address(int client) {
    return 0x0b000000 + client / PORTS;
  }

  private static short port(int client) {
    return (short) (FIRST_PORT + client % PORTS);
  }
}
