package io.gonetmon.capture;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.filter.PacketFilter;

/** An open interface or capture file, as a collector sees it. Used by one thread at a time. */
interface PacketHandle extends AutoCloseable {

  /** Takes packets one by one. */
  interface Receiver {

    /** Takes a packet, which is gone when the call returns. */
    void packet(CapturedFrame frame);
  }

  /** Packets dropped since the handle was opened, in counters of 32 bits that wrap around. */
  record Drops(long kernel, long onInterface) {}

  /** What is yet to be asked whether packets are wanted. */
  PacketFilter filter();

  /**
   * Gives up to {@code most} packets to the receiver, in order; does not wait for more on an
   * interface.
   *
   * @return how many were read, including those that the library could not give; 0 when there are
   *     none now, or no more in the file
   * @throws CaptureException when no more can be read; its message is the library's reason
   */
  int read(int most, Receiver receiver) throws CaptureException, InterruptedException;

  Drops drops() throws CaptureException;

  /** Whether {@link #await} notices packets; otherwise they have to be looked for. */
  boolean announcesPackets();

  /** Waits until there are packets, or an error; false after {@code millis} without. */
  boolean await(int millis);

  /** Makes the kernel copy at most so many bytes of each packet; false if that is impossible. */
  boolean copyAtMost(int bytes);

  @Override
  void close();
}
