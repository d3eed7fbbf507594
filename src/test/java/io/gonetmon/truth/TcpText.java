package io.gonetmon.truth;

import java.nio.ByteBuffer;

/** Writes the TCP header and payload of a packet. */
final class TcpText {
  private static final byte[] SYN_OPTIONS = {2, 4, 5, (byte) 180, 4, 2, 1, 1};
  private static final byte[] OPTIONS = {1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2};

  private TcpText() {}

  static byte[] of(Conversation conversation, Packet packet) {
    byte[] options = packet.has(Packet.SYN) ? SYN_OPTIONS : OPTIONS;
    Peer from = conversation.peer(packet.side());
    Peer to = conversation.peer(packet.side().other());
    int headerLength = 20 + options.length;
    var tcp = ByteBuffer.allocate(headerLength + packet.payload().length);
    tcp.putShort((short) from.port()).putShort((short) to.port());
    tcp.putInt(conversation.conditions().isn(packet.side()) + (int) packet.position());
    tcp.putInt(acknowledgement(conversation, packet));
    tcp.put((byte) (headerLength * 4)).put((byte) packet.flags()).putShort((short) 64_240);
    tcp.putInt(0).put(options).put(packet.payload());
    tcp.putShort(16, Checksum.of(pseudoHeader(from, to, tcp.capacity()), tcp.array()));
    return tcp.array();
  }

  private static int acknowledgement(Conversation conversation, Packet packet) {
    return packet.has(Packet.ACK)
        ? conversation.conditions().isn(packet.side().other()) + (int) packet.ack()
        : 0;
  }

  private static byte[] pseudoHeader(Peer from, Peer to, int length) {
    var header = ByteBuffer.allocate(2 * from.raw().length + 8);
    return header.put(from.raw()).put(to.raw()).putInt(length).putInt(6).array();
  }
}
