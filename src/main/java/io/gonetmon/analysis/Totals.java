package io.gonetmon.analysis;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Losses;

/**
 * What is counted for all hosts and interfaces together in a period. Confined to the monitor
 * thread.
 */
final class Totals {
  long requests;
  long responses;
  long opened;
  long closed;
  long reset;
  long retransmitted;
  long outOfOrder;
  long kernelDropped;
  long interfaceDropped;
  long queueDropped;
  long gapBytes;
  long unparsed;
  long evicted;
  long duplicates;
  final LatencyHistogram handshakes = new LatencyHistogram();

  void add(Totals other) {
    requests += other.requests;
    responses += other.responses;
    opened += other.opened;
    closed += other.closed;
    reset += other.reset;
    retransmitted += other.retransmitted;
    outOfOrder += other.outOfOrder;
    kernelDropped += other.kernelDropped;
    interfaceDropped += other.interfaceDropped;
    queueDropped += other.queueDropped;
    gapBytes += other.gapBytes;
    unparsed += other.unparsed;
    evicted += other.evicted;
    duplicates += other.duplicates;
    handshakes.add(other.handshakes);
  }

  /** Both together, as new totals. */
  Totals plus(Totals other) {
    Totals sum = new Totals();
    sum.add(this);
    sum.add(other);
    return sum;
  }

  ConnectionsReport connections() {
    return new ConnectionsReport(
        opened, closed, reset, retransmitted, outOfOrder, handshakes.quantiles());
  }

  Losses losses() {
    return new Losses(
        kernelDropped, interfaceDropped, queueDropped, gapBytes, unparsed, evicted, duplicates);
  }
}
