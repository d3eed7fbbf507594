package io.gonetmon.model;

/**
 * What was lost or not understood. Kernel and interface losses and the queue's are in packets, gaps
 * in bytes of TCP streams, unparsed in streams or frames, evicted in tracked things given up to
 * stay within a bound. Duplicates are segments captured once more on another interface: nothing is
 * lost by them.
 */
public record Losses(
    long kernelDropped,
    long interfaceDropped,
    long queueDropped,
    long gapBytes,
    long unparsed,
    long evicted,
    long duplicates) {
  public static final Losses NONE = new Losses(0, 0, 0, 0, 0, 0, 0);

  /** Whether anything was lost, so that every other figure is a lower bound. */
  public boolean any() {
    return kernelDropped + interfaceDropped + queueDropped + gapBytes + unparsed + evicted > 0;
  }
}
