package io.gonetmon.model;

/** What happened to TCP connections, and how long their handshakes took. */
public record ConnectionsReport(
    long opened,
    long closed,
    long reset,
    long retransmitted,
    long outOfOrder,
    Quantiles handshake) {}
