package io.gonetmon.bench;

/** A TCP packet whose payload is some bytes of a message. */
record Piece(
    int connection,
    boolean forth,
    int flags,
    int seq,
    int ack,
    byte[] message,
    int from,
    int length) {}
