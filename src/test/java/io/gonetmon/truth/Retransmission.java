package io.gonetmon.truth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sends bytes again that were captured already: by themselves up to {@code window} packets later,
 * or in front of new ones.
 *
 * @param share how many of the data packets are followed or preceded by such bytes
 * @param conflicting whether the bytes are others than the first time; those are to be ignored
 */
public record Retransmission(double share, int window, boolean conflicting) implements Disturbance {
  private static final byte[] LIE =
      "GET /lie HTTP/1.1\r\nHost: lie.test\r\n\r\nHTTP/1.1 599 Lie\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.ISO_8859_1);

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    var grown = new ArrayList<Packet>();
    var again = new HashMap<Integer, Packet>();
    Map<String, SentBytes> streams = new HashMap<>();
    for (Packet packet : packets) {
      SentBytes sent =
          streams.computeIfAbsent(packet.connection() + " " + packet.side(), s -> new SentBytes());
      boolean chosen = packet.isData() && random.nextDouble() < share;
      boolean before = random.nextBoolean();
      grown.add(chosen && before ? longer(packet, sent, random) : packet);
      sent.add(packet);
      if (chosen && !before && sent.length() > 0) {
        again.put(grown.size() - 1, older(packet, sent, random));
      }
    }
    var insertions = new Insertions(grown);
    again.forEach((i, packet) -> insertions.add(i + random.nextInt(window + 1), packet));
    return insertions.merged();
  }

  private Packet longer(Packet packet, SentBytes sent, Random random) {
    int start = (int) packet.position() - 1;
    if (start > sent.length() || start == 0) {
      return packet;
    }
    int from = start - 1 - random.nextInt(Math.min(start, 100));
    byte[] head = version(sent.range(Math.max(0, from), start), random);
    return packet.with(packet.position() - head.length, MessageText.joined(head, packet.payload()));
  }

  private Packet older(Packet packet, SentBytes sent, Random random) {
    int from = random.nextInt(sent.length());
    int to = Math.min(sent.length(), from + 1 + random.nextInt(1460));
    return packet.with(1 + from, version(sent.range(from, to), random)).with(packet.flags() & ~1);
  }

  private byte[] version(byte[] bytes, Random random) {
    if (!conflicting) {
      return bytes;
    }
    int shift = random.nextBoolean() ? 0 : random.nextInt(LIE.length);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = LIE[(i + shift) % LIE.length];
    }
    return bytes;
  }
}
