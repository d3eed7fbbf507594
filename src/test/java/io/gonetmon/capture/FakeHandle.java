package io.gonetmon.capture;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.capture.filter.PacketFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A handle that gives what a test lays down, one turn for each reading, and then nothing. */
final class FakeHandle implements PacketHandle {

  /** A captured frame, or what a test passes off as one. */
  record Packet(byte[] frame, int frameBytes, long nanos) {
    Packet(byte[] frame) {
      this(frame, frame.length, FakeClock.NOON);
    }
  }

  /** What a reading yields: an event, then packets, and packets that the library cannot give. */
  private record Turn(Runnable event, Deque<Packet> packets, int passedOver, String failure) {}

  private final Deque<Turn> turns = new ArrayDeque<>();
  private final List<Integer> asked = new ArrayList<>();
  private final List<Integer> waits = new ArrayList<>();
  private final FakeClock clock;
  private final PacketFilter filter = PacketFilter.afterKernel("");
  private boolean announcing = true;
  private boolean noisy;
  private Drops drops = new Drops(0, 0);
  private boolean closed;

  FakeHandle(FakeClock clock) {
    this.clock = clock;
  }

  FakeHandle gives(Packet... packets) {
    return turn(() -> {}, 0, null, packets);
  }

  FakeHandle passesOver(int packets) {
    return turn(() -> {}, packets, null);
  }

  /** Gives packets, and then fails in the same reading. */
  FakeHandle fails(String reason, Packet... packets) {
    return turn(() -> {}, 0, reason, packets);
  }

  /** Lets something happen, and then gives packets in the same reading. */
  FakeHandle after(Runnable event, Packet... packets) {
    return turn(event, 0, null, packets);
  }

  private FakeHandle turn(Runnable event, int passedOver, String failure, Packet... packets) {
    turns.add(new Turn(event, new ArrayDeque<>(Arrays.asList(packets)), passedOver, failure));
    return this;
  }

  /** From now on, or without statistics when these are null. */
  void drops(Drops drops) {
    this.drops = drops;
  }

  void announcesNothing() {
    announcing = false;
  }

  /** Announces packets that do not come. */
  void announcesAlways() {
    noisy = true;
  }

  /** How many packets each reading asked for. */
  List<Integer> asked() {
    return asked;
  }

  List<Integer> waits() {
    return waits;
  }

  int turnsLeft() {
    return turns.size();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public PacketFilter filter() {
    return filter;
  }

  @Override
  public int read(int most, Receiver receiver) throws CaptureException {
    asked.add(most);
    Turn turn = turns.poll();
    if (turn == null) {
      return 0;
    }
    turn.event().run();
    int given = give(turn.packets(), most, receiver);
    if (!turn.packets().isEmpty()) {
      turns.addFirst(new Turn(() -> {}, turn.packets(), turn.passedOver(), turn.failure()));
      return given;
    }
    if (turn.failure() != null) {
      throw new CaptureException(turn.failure());
    }
    return given + turn.passedOver();
  }

  private static int give(Deque<Packet> packets, int most, Receiver receiver) {
    int given = 0;
    while (given < most && !packets.isEmpty()) {
      Packet packet = packets.remove();
      byte[] bytes = packet.frame();
      receiver.packet(
          new CapturedFrame()
              .set(
                  LinkType.ETHERNET,
                  bytes,
                  0,
                  bytes.length,
                  packet.frameBytes(),
                  0,
                  packet.nanos()));
      given++;
    }
    return given;
  }

  @Override
  public Drops drops() throws CaptureException {
    if (drops == null) {
      throw new CaptureException("no statistics");
    }
    return drops;
  }

  @Override
  public boolean announcesPackets() {
    return announcing;
  }

  @Override
  public boolean await(int millis) {
    waits.add(millis);
    clock.pass(millis);
    return noisy;
  }

  @Override
  public boolean copyAtMost(int bytes) {
    return false;
  }

  @Override
  public void close() {
    closed = true;
  }
}
