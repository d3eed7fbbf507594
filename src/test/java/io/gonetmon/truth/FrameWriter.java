package io.gonetmon.truth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Writes a packet as the bytes of a frame. */
public final class FrameWriter {
  private static final byte[] PADDING =
      "GET /padding HTTP/1.1\r\nHost: padding.test\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] V4_OPTIONS = {(byte) 148, 4, 0, 0, 1, 1, 1, 0};

  /** The headers that follow the fixed one, and by what number that announces them. */
  private record Extensions(int first, byte[] bytes) {
    static Extensions of(int first, String hex) {
      return new Extensions(first, HexFormat.of().parseHex(hex));
    }
  }

  private static final Extensions NONE = Extensions.of(6, "");

  /** Hop by hop, destination (16 bytes), routing (24 bytes, done with). */
  private static final Extensions USUAL =
      Extensions.of(
          0,
          "3c00010400000000"
              + "2b01010c000000000000000000000000"
              + "0602040000000000fd000000000000000000000000000009");

  private static final Extensions WHOLE_FRAGMENT = Extensions.of(44, "0600000000000009");

  private final Link link;
  private final IpStyle style;

  public FrameWriter(Link link, IpStyle style) {
    this.link = link;
    this.style = style;
  }

  /** Writes a packet of {@code traffic}. */
  public Frame frame(Traffic traffic, Packet packet) {
    Conversation conversation = traffic.conversations().get(packet.connection());
    return Frame.whole(packet.nanos(), frame(conversation, packet));
  }

  private byte[] frame(Conversation conversation, Packet packet) {
    Peer from = conversation.peer(packet.side());
    Peer to = conversation.peer(packet.side().other());
    var frame = ByteBuffer.allocate(70_000);
    link.header(frame, from.isV6(), packet.side());
    byte[] tcp = TcpText.of(conversation, packet);
    if (from.isV6()) {
      v6(frame, from, to, tcp.length);
    } else {
      v4(frame, from, to, tcp.length);
    }
    frame.put(tcp);
    if (style == IpStyle.PADDED) {
      frame.put(PADDING);
    }
    return Arrays.copyOf(frame.array(), frame.position());
  }

  private void v4(ByteBuffer frame, Peer from, Peer to, int length) {
    byte[] options = style == IpStyle.EXTENDED ? V4_OPTIONS : new byte[0];
    int headerLength = 20 + options.length;
    int total = style == IpStyle.WITHOUT_LENGTH ? 0 : headerLength + length;
    var header = ByteBuffer.allocate(headerLength);
    header.put((byte) (0x40 + headerLength / 4)).put((byte) 0).putShort((short) total);
    header.putInt(0x0001_4000).put((byte) 64).put((byte) 6).putShort((short) 0);
    header.put(from.raw()).put(to.raw()).put(options);
    header.putShort(10, Checksum.of(header.array()));
    frame.put(header.array());
  }

  private void v6(ByteBuffer frame, Peer from, Peer to, int length) {
    Extensions extensions =
        switch (style) {
          case EXTENDED -> USUAL;
          case ATOMIC_FRAGMENT -> WHOLE_FRAGMENT;
          default -> NONE;
        };
    frame.putInt(0x6001_2345).putShort((short) (extensions.bytes().length + length));
    frame.put((byte) extensions.first()).put((byte) 64);
    frame.put(from.raw()).put(to.raw()).put(extensions.bytes());
  }
}
