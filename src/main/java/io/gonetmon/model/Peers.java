package io.gonetmon.model;

/**
 * The two ends of a connection that speaks HTTP, with their addresses as text.
 *
 * @param connection number of the connection in this run, from 1
 * @param link the interface on which it was seen first
 * @param client who sends the requests
 * @param server who answers them
 * @param clientAddress the client's address, without port
 * @param serverAddress the server's address, without port
 * @param serverEndpoint the server's address and port, IPv6 in brackets
 * @param openedNanos when the connection was opened, or first seen, since the epoch
 * @param handshakeNanos how long its handshake took, or {@link Exchange#UNKNOWN}
 */
public record Peers(
    long connection,
    String link,
    Endpoint client,
    Endpoint server,
    String clientAddress,
    String serverAddress,
    String serverEndpoint,
    long openedNanos,
    long handshakeNanos) {}
