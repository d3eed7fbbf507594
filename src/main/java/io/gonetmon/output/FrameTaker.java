package io.gonetmon.output;

import java.nio.ByteBuffer;

/**
 * Takes the frames of a capture, as blocks of a pcapng section. Packets are gone when a call
 * returns. Called by the monitor.
 */
public interface FrameTaker {

  /** Takes the description of an interface, which may be kept, before the first of its packets. */
  void describe(ByteBuffer description);

  /**
   * Takes a packet.
   *
   * @param nanos when it was captured, since the epoch
   */
  void take(ByteBuffer packet, long nanos) throws InterruptedException;

  /** Takes what was counted on an interface, behind all packets. */
  void summarise(ByteBuffer statistics) throws InterruptedException;

  /** Whether a packet of that length would be taken at once, without loss. */
  boolean hasSpace(int bytes);

  /** All packets that were captured until then have been given, as far as they are wanted. */
  void reached(long nanos);

  /** The capture is over: who takes what is left may be waited for. */
  void captureEnded();

  /** Packets that should have been taken were no longer there when that became known. */
  void missed(long packets);
}
