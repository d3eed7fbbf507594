package io.gonetmon.capture;

import io.gonetmon.tcp.Segment;
import java.util.List;

/** What a collector puts on the queue. */
public sealed interface Arrival {

  /**
   * The packets of one dispatch.
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
      Lost lost)
      implements Arrival {}

  /** Something that happened to an interface, in a sentence, and those that are open now. */
  record Notice(String text, List<String> links) implements Arrival {}

  /** Nothing more will come from any interface. */
  record End() implements Arrival {}

  /**
   * Packets lost before they could be read: by the kernel, by the interface, for want of room on
   * the queue, and frames that could not be decoded.
   */
  record Lost(long kernel, long onInterface, long onQueue, long undecoded) {
    static final Lost NOTHING = new Lost(0, 0, 0, 0);
  }
}
