package io.gonetmon.tcp;

/** What happens to connections, as it is found. Called on the monitor thread. */
public interface TcpListener {

  void opened();

  void closed();

  void reset();

  /** A SYN was answered by a RST. */
  void refused();

  /** A SYN was not answered in time, or until its connection was forgotten. */
  void unansweredSyn();

  /** A segment brought only or also bytes that had been captured before, or a SYN sent before. */
  void retransmitted();

  /** A SYN or SYN-ACK was sent again; it is {@link #retransmitted()}, too. */
  void synRetransmitted();

  /** A segment brought new bytes that precede others already captured. */
  void outOfOrder();

  /** A segment was captured once more, on another interface or as a copy on the same. */
  void duplicate();

  /** The time from the first SYN to the ACK that completes the handshake. */
  void handshake(long nanos);

  /** Bytes that were sent but will never be captured. */
  void lost(long bytes);

  /** A segment that cannot belong to its connection. */
  void unparsed();

  /** A connection, or bytes held for reassembly, given up to stay within a bound. */
  void evicted();
}
