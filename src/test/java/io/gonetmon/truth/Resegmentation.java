package io.gonetmon.truth;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Cuts what one side sends in a row into other segments of 1 to {@code most} bytes. To be applied
 * before anything that changes the order.
 */
public record Resegmentation(int most) implements Disturbance {

  @Override
  public List<Packet> apply(List<Packet> packets, Random random) {
    var all = new ArrayList<Packet>();
    int connections = 1 + packets.stream().mapToInt(Packet::connection).max().orElse(0);
    for (int i = 0; i < connections; i++) {
      int connection = i;
      List<Packet> own = packets.stream().filter(p -> p.connection() == connection).toList();
      cutConnection(own, random, all);
    }
    all.sort(Comparator.comparingLong(Packet::nanos));
    return all;
  }

  /** Bare acknowledgements within a row are left out: they would come too early. */
  private void cutConnection(List<Packet> own, Random random, List<Packet> all) {
    var row = new ArrayList<Packet>();
    var between = new ArrayList<Packet>();
    for (Packet packet : own) {
      boolean bareAck = !packet.isData() && !packet.isSteering();
      if (bareAck && !row.isEmpty() && packet.side() != row.get(0).side()) {
        between.add(packet);
      } else if (packet.isData() && continues(row, packet)) {
        between.clear();
        row.add(packet);
      } else {
        cutRow(row, random, all);
        row.clear();
        all.addAll(between);
        between.clear();
        if (packet.isData()) {
          row.add(packet);
        } else {
          all.add(packet);
        }
      }
    }
    cutRow(row, random, all);
    all.addAll(between);
  }

  private static boolean continues(List<Packet> row, Packet packet) {
    return !row.isEmpty()
        && row.get(0).side() == packet.side()
        && row.get(row.size() - 1).end() == packet.position();
  }

  private void cutRow(List<Packet> row, Random random, List<Packet> all) {
    var bytes = new ByteArrayOutputStream();
    row.forEach(p -> bytes.writeBytes(p.payload()));
    byte[] stream = bytes.toByteArray();
    for (int at = 0; at < stream.length; ) {
      int to = Math.min(stream.length, at + 1 + random.nextInt(most));
      long position = row.get(0).position() + at;
      Packet origin = row.stream().filter(p -> p.end() > position).findFirst().orElseThrow();
      all.add(origin.with(position, Arrays.copyOfRange(stream, at, to)));
      at = to;
    }
  }
}
