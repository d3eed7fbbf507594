package io.gonetmon.model;

import io.gonetmon.model.NotDecoded.Foreign;

/**
 * What was lost or not understood. Kernel and interface losses and the queue's are in packets, gaps
 * in bytes of TCP streams, evicted in tracked things given up to stay within a bound. Duplicates
 * are segments captured once more, on another interface or as a copy on the same: nothing is lost
 * by them, nor by connections that are known to speak something else.
 *
 * @param frames that could not be decoded
 * @param streams that were not understood, or parts of them
 */
public record Losses(
    long kernelDropped,
    long interfaceDropped,
    long queueDropped,
    long gapBytes,
    long frames,
    long streams,
    long evictedConnections,
    long evictedRequests,
    long evictedRows,
    long duplicates,
    NotDecoded notDecoded) {
  public static final Losses NONE = new Losses(0, 0, 0, 0, 0, 0, 0);

  /** With streams alone unparsed, and connections alone evicted. */
  public Losses(
      long kernelDropped,
      long interfaceDropped,
      long queueDropped,
      long gapBytes,
      long streams,
      long evictedConnections,
      long duplicates) {
    this(
        kernelDropped,
        interfaceDropped,
        queueDropped,
        gapBytes,
        0,
        streams,
        evictedConnections,
        0,
        0,
        duplicates,
        NotDecoded.NOTHING);
  }

  /** Whether anything was lost, so that every other figure is a lower bound. */
  public boolean any() {
    long dropped = kernelDropped + interfaceDropped + queueDropped;
    return dropped + gapBytes + misunderstood() + evicted() > 0;
  }

  /** Frames and streams of which it is not known what they hold. */
  public long misunderstood() {
    return frames + streams;
  }

  /** Those, and connections in which requests may be, but not as HTTP/1. */
  public long unparsed() {
    long sum = misunderstood();
    for (Foreign each : Foreign.values()) {
      sum += each.hidesRequests() ? notDecoded.connections(each) : 0;
    }
    return sum;
  }

  public long evicted() {
    return evictedConnections + evictedRequests + evictedRows;
  }

  /** Both together. */
  public Losses plus(Losses other) {
    return new Losses(
        kernelDropped + other.kernelDropped,
        interfaceDropped + other.interfaceDropped,
        queueDropped + other.queueDropped,
        gapBytes + other.gapBytes,
        frames + other.frames,
        streams + other.streams,
        evictedConnections + other.evictedConnections,
        evictedRequests + other.evictedRequests,
        evictedRows + other.evictedRows,
        duplicates + other.duplicates,
        notDecoded.plus(other.notDecoded));
  }
}
