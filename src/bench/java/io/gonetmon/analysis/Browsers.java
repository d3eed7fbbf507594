package io.gonetmon.analysis;

import io.gonetmon.bench.Frame;
import io.gonetmon.bench.Spoken;
import java.util.Arrays;
import java.util.Random;

/** Clients that keep their connections, and what they and the server send, as frames on a path. */
final class Browsers {
  /** Packets of {@link #exchange}. */
  static final int EXCHANGE_PACKETS = 2;

  /** Packets of {@link #download}: of the response, their acknowledgements, and the request. */
  static final int DOWNLOAD_PACKETS = 46 + 23 + 1;

  private static final int SEGMENT = 1448;
  private static final int SMALL = 612;
  private static final int LARGE = 64 << 10;
  private static final int DATA = Frame.PSH | Frame.ACK;

  private final Path path = new Path();
  private final Frame request = new Frame(Spoken.request());
  private final Frame response = new Frame(Spoken.response(SMALL));
  private final Frame bare = new Frame(new byte[0]);
  private final Frame[] download = segments(Spoken.response(LARGE));
  private final int[] order;
  private final int[] clientNext;
  private final int[] serverNext;
  private int turn;
  private long messages;

  /** All of them open their connections. */
  Browsers(int count) {
    order = new Random(1).ints(0, count).distinct().limit(count).toArray();
    clientNext = new int[count];
    serverNext = new int[count];
    for (int i = 0; i < count; i++) {
      open(i);
    }
  }

  private static Frame[] segments(byte[] bytes) {
    var segments = new Frame[(bytes.length + SEGMENT - 1) / SEGMENT];
    for (int i = 0; i < segments.length; i++) {
      int to = Math.min(bytes.length, (i + 1) * SEGMENT);
      segments[i] = new Frame(Arrays.copyOfRange(bytes, i * SEGMENT, to));
    }
    return segments;
  }

  private void open(int client) {
    path.packet(bare.forth(client, Frame.SYN, -1, 0));
    path.packet(bare.back(client, Frame.SYN | Frame.ACK, -1, 0));
    path.packet(bare.forth(client, Frame.ACK, 0, 0));
  }

  private int next() {
    turn = turn + 1 == order.length ? 0 : turn + 1;
    return order[turn];
  }

  private long client(int i, Frame frame, int flags) {
    long counted = path.packet(frame.forth(i, flags, clientNext[i], serverNext[i]));
    clientNext[i] += frame.length();
    return counted;
  }

  private long server(int i, Frame frame, int flags) {
    long counted = path.packet(frame.back(i, flags, serverNext[i], clientNext[i]));
    serverNext[i] += frame.length();
    return counted;
  }

  /** The next client's request, and the response. */
  long exchange() {
    int i = next();
    messages += 2;
    client(i, request, DATA);
    return server(i, response, DATA);
  }

  /** The next client's request, and a long response, of which each second segment is answered. */
  long download() {
    int i = next();
    messages += 2;
    client(i, request, DATA);
    for (int at = 0; at < download.length; at += 2) {
      server(i, download[at], DATA);
      server(i, download[at + 1], DATA);
      client(i, bare, Frame.ACK);
    }
    return messages;
  }

  /** Fails when not all that was said was counted. */
  void check() {
    path.check(messages);
  }
}
