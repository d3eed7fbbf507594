package io.gonetmon.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Plays a conversation and notes its packets, as somebody on the wire would. */
final class Timeline {
  static final long BEGINNING =
      Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000L;
  private static final long STEP = 10_000;
  private static final byte[] NOTHING = {};

  private final int id;
  private final Conversation conversation;
  private final List<Packet> packets = new ArrayList<>();
  private final Map<Side, Long> sent = new EnumMap<>(Map.of(Side.CLIENT, 0L, Side.SERVER, 0L));
  private long now;

  private Timeline(int id, Conversation conversation) {
    this.id = id;
    this.conversation = conversation;
    this.now = BEGINNING + conversation.conditions().start().toNanos();
  }

  static List<Packet> of(int id, Conversation conversation) {
    var timeline = new Timeline(id, conversation);
    timeline.shakeHands();
    Schedule.of(conversation).forEach(timeline::take);
    timeline.end();
    return timeline.packets;
  }

  private void shakeHands() {
    send(Side.CLIENT, Packet.SYN, NOTHING);
    now += conversation.conditions().roundTrip().toNanos() - STEP;
    send(Side.SERVER, Packet.SYN | Packet.ACK, NOTHING);
    send(Side.CLIENT, Packet.ACK, NOTHING);
  }

  private void take(Turn turn) {
    now += turn.pause().toNanos();
    byte[] bytes = turn.bytes();
    for (int at = 0, count = 1; at < bytes.length; at += conversation.conditions().mss(), count++) {
      int to = Math.min(bytes.length, at + conversation.conditions().mss());
      send(turn.side(), Packet.PSH | Packet.ACK, Arrays.copyOfRange(bytes, at, to));
      boolean ends = to == bytes.length;
      if (ends ? !conversation.conditions().quietAcks() : count % 2 == 0) {
        send(turn.side().other(), Packet.ACK, NOTHING);
      }
    }
  }

  private void end() {
    Side first = conversation.ending().first();
    now += 100 * STEP;
    if (conversation.ending().resets()) {
      send(first, Packet.RST | Packet.ACK, NOTHING);
    } else if (conversation.ending().closes()) {
      send(first, Packet.FIN | Packet.ACK, NOTHING);
      send(first.other(), Packet.ACK, NOTHING);
      send(first.other(), Packet.FIN | Packet.ACK, NOTHING);
      send(first, Packet.ACK, NOTHING);
    }
  }

  private void send(Side side, int flags, byte[] payload) {
    long position = sent.get(side);
    long ack = (flags & Packet.ACK) == 0 ? 0 : sent.get(side.other());
    packets.add(new Packet(id, side, now, position, ack, flags, payload));
    boolean steers = (flags & (Packet.SYN | Packet.FIN)) != 0;
    sent.put(side, position + payload.length + (steers ? 1 : 0));
    now += STEP;
  }
}
