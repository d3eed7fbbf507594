package io.gonetmon.capture.file;

/**
 * A packet of a capture file. Its bytes are there until the next packet is asked for.
 *
 * @param linkType the LINKTYPE_ number of what it begins with
 * @param nanos when it was captured, since the epoch; at the end of time if the file says later
 * @param wireBytes its length on the wire, at least that of what was captured
 * @param data holds what was captured of it, {@code capturedBytes} from {@code from} on
 * @param interfaceNumber tells the interfaces of a file apart, also those of joined files
 * @param interfaceName as the file has it; empty when it has none
 */
public record FilePacket(
    int linkType,
    long nanos,
    int wireBytes,
    byte[] data,
    int from,
    int capturedBytes,
    int interfaceNumber,
    String interfaceName) {}
