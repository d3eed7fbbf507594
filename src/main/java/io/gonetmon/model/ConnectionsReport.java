package io.gonetmon.model;

/**
 * What happened to TCP connections, and how long their handshakes took.
 *
 * @param refused whose SYN was answered by a RST
 * @param unansweredSyns whose SYN was not answered
 * @param retransmitted segments sent again, {@code synRetransmitted} of them a SYN or SYN-ACK
 */
public record ConnectionsReport(
    long opened,
    long closed,
    long reset,
    long refused,
    long unansweredSyns,
    long retransmitted,
    long synRetransmitted,
    long outOfOrder,
    Quantiles handshake) {}
