package io.gonetmon.model;

/**
 * The traffic of one interface: captured packets, their bytes on the wire, and the TCP payload of
 * its HTTP connections in bits.
 */
public record InterfaceReport(
    String name, long packets, long bytes, long httpBits, double bitsPerSecond) {}
