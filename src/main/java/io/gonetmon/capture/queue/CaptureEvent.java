package io.gonetmon.capture.queue;

import java.util.List;

/** What a collector puts on the queue. */
public sealed interface CaptureEvent {

  /**
   * Packets that were taken together.
   *
   * @param link the interface, or the name of the file
   * @param frames all of these packets, if somebody wants them
   * @param others packets without a segment
   * @param lost what was lost since the batch before
   */
  record Batch(
      String link, SegmentBatch segments, FrameBatch frames, OtherPackets others, DropCounts lost)
      implements CaptureEvent {

    long memoryBytes() {
      return segments.memoryBytes() + frames.memoryBytes();
    }
  }

  /** Something that happened to an interface, in a sentence, and those that are open now. */
  record Notice(String text, List<String> links) implements CaptureEvent {}

  /** Nothing was captured, but someone asks the monitor for something. */
  record Wake() implements CaptureEvent {}

  /** The run ends, if it has not ended with what was captured. */
  record Stop() implements CaptureEvent {}

  /**
   * Nothing more will be captured.
   *
   * @param complete whether all was read that there was to read
   */
  record End(boolean complete) implements CaptureEvent {}
}
