package io.gonetmon.output;

import java.nio.ByteBuffer;

/** Takes the frames of a capture, as blocks of a pcapng section. Called by the monitor. */
public interface FrameTaker {

  /**
   * Takes a block: the description of an interface, a packet, or statistics.
   *
   * @param block gone when the call returns
   * @param nanos when the packet was captured, since the epoch; 0 of what is no packet
   */
  void take(ByteBuffer block, long nanos) throws InterruptedException;

  /** Whether a block of that length would be taken at once, without loss. */
  boolean hasSpace(int bytes);

  /** The capture is over: who takes what is left may be waited for. */
  void captureEnded();

  /** Packets that should have been taken were no longer there when that became known. */
  void missed(long packets);
}
