package io.gonetmon.capture;

import io.gonetmon.tcp.Segment;
import java.util.List;

/** What a collector puts on the queue. */
public sealed interface CaptureEvent {

  /**
   * Packets that were taken together.
   *
   * @param link the interface, or the name of the file
   * @param memoryBytes what the segments take, roughly
   * @param otherPackets packets without a TCP segment, and {@code otherBytes} their bytes
   * @param lost what was lost since the batch before
   */
  record Batch(
      String link,
      List<Segment> segments,
      long memoryBytes,
      long otherPackets,
      long otherBytes,
      DropCounts lost)
      implements CaptureEvent {}

  /** Something that happened to an interface, in a sentence, and those that are open now. */
  record Notice(String text, List<String> links) implements CaptureEvent {}

  /** Nothing was captured, but someone asks the monitor for something. */
  record Wake() implements CaptureEvent {}

  /** Nothing more will come from any interface. */
  record End() implements CaptureEvent {}
}
