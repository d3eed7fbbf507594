package io.gonetmon.capture;

import io.gonetmon.capture.FakeHandle.Packet;
import io.gonetmon.capture.decode.Frames;
import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import io.gonetmon.capture.queue.DropCounts;
import io.gonetmon.tcp.Segment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A collector between a handle and a queue that a test holds. */
final class CollectorStage {
  private final FakeClock clock = new FakeClock();
  private final FakeHandle handle = new FakeHandle(clock);
  private final CaptureQueue queue;
  private final Collector collector;
  private final List<CaptureEvent.Batch> batches = new ArrayList<>();

  CollectorStage(Collector.Source source) {
    this(source, 32 << 20);
  }

  CollectorStage(Collector.Source source, int queueBytes) {
    queue = new CaptureQueue(queueBytes);
    collector = new Collector("eth0", handle, source, CaptureSettings.DEFAULT, queue, clock);
  }

  FakeClock clock() {
    return clock;
  }

  FakeHandle handle() {
    return handle;
  }

  Collector collector() {
    return collector;
  }

  /** Takes the next batch from the queue, so that it is no longer full. */
  CaptureEvent.Batch take(long millis) {
    try {
      var batch = (CaptureEvent.Batch) queue.poll(millis);
      if (batch != null) {
        batches.add(batch);
      }
      return batch;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** All batches so far. */
  List<CaptureEvent.Batch> batches() {
    while (take(0) != null) {}
    return batches;
  }

  List<String> payloads() {
    return batches().stream()
        .flatMap(each -> IntStream.range(0, each.segments().size()).mapToObj(each.segments()::get))
        .map(CollectorStage::payload)
        .toList();
  }

  private static String payload(Segment segment) {
    return new String(
        segment.data(), segment.offset(), segment.captured(), StandardCharsets.ISO_8859_1);
  }

  /** What was lost according to all batches together. */
  DropCounts lost() {
    return batches().stream()
        .map(CaptureEvent.Batch::lost)
        .reduce(DropCounts.NOTHING, CollectorStage::sum);
  }

  private static DropCounts sum(DropCounts a, DropCounts b) {
    return new DropCounts(
        a.kernel() + b.kernel(),
        a.onInterface() + b.onInterface(),
        a.onQueue() + b.onQueue(),
        a.undecoded() + b.undecoded());
  }

  static Packet tcp(String payload) {
    return new Packet(Frames.bytes(Frames.MACS, "0800", Frames.v4(payload)));
  }

  /** Holds TCP, but with a header that is too short. */
  static Packet broken() {
    String tcp = Frames.tcp("x").replace("5018", "4018");
    return new Packet(Frames.bytes(Frames.MACS, "0800", Frames.v4(41, "4000", 6, tcp)));
  }

  static Packet arp() {
    return new Packet(Frames.bytes(Frames.MACS, "0806", "00".repeat(28)));
  }

  /** The same packet, captured at another time after noon. */
  static Packet at(long millis, Packet packet) {
    long nanos = FakeClock.NOON + TimeUnit.MILLISECONDS.toNanos(millis);
    return new Packet(packet.frame(), packet.frameBytes(), nanos);
  }
}
