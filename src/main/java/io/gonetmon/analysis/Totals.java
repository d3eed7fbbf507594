package io.gonetmon.analysis;

import io.gonetmon.analysis.measure.LatencyHistogram;
import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.KeptOut;
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
  long refused;
  long unansweredSyns;
  long retransmitted;
  long synRetransmitted;
  long outOfOrder;
  long kernelDropped;
  long interfaceDropped;
  long queueDropped;
  long gapBytes;
  long frames;
  long streams;
  long evictedConnections;
  long evictedRequests;
  long evictedRows;
  long duplicates;
  KeptOut keptOut = KeptOut.NOTHING;
  long dismissed;
  final ForeignCounts foreign = new ForeignCounts();
  final LatencyHistogram handshakes = new LatencyHistogram();

  void add(Totals other) {
    requests += other.requests;
    responses += other.responses;
    opened += other.opened;
    closed += other.closed;
    reset += other.reset;
    refused += other.refused;
    unansweredSyns += other.unansweredSyns;
    retransmitted += other.retransmitted;
    synRetransmitted += other.synRetransmitted;
    outOfOrder += other.outOfOrder;
    kernelDropped += other.kernelDropped;
    interfaceDropped += other.interfaceDropped;
    queueDropped += other.queueDropped;
    gapBytes += other.gapBytes;
    frames += other.frames;
    streams += other.streams;
    evictedConnections += other.evictedConnections;
    evictedRequests += other.evictedRequests;
    evictedRows += other.evictedRows;
    foreign.add(other.foreign);
    duplicates += other.duplicates;
    keptOut = keptOut.plus(other.keptOut);
    dismissed += other.dismissed;
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
        opened,
        closed,
        reset,
        refused,
        unansweredSyns,
        retransmitted,
        synRetransmitted,
        outOfOrder,
        handshakes.quantiles());
  }

  Losses losses() {
    return new Losses(
        kernelDropped,
        interfaceDropped,
        queueDropped,
        gapBytes,
        frames,
        streams,
        evictedConnections,
        evictedRequests,
        evictedRows,
        duplicates,
        foreign.notDecoded());
  }
}
