package io.gonetmon.capture;

import io.gonetmon.capture.decode.LinkType;
import java.sql.Timestamp;
import java.util.Optional;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapStat;

/** A handle of libpcap's, and the kernel's end of it where that can be reached. */
final class LibpcapHandle implements PacketHandle {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final PcapHandle handle;
  private final Optional<PacketSocket> socket;
  private Throwable fault;

  LibpcapHandle(PcapHandle handle, Optional<PacketSocket> socket) {
    this.handle = handle;
    this.socket = socket;
  }

  @Override
  public LinkType linkType() {
    return LinkType.of(handle.getDlt().value());
  }

  @Override
  public int read(int most, Receiver receiver) throws CaptureException, InterruptedException {
    int packets;
    try {
      packets = handle.dispatch(most, (byte[] frame) -> give(frame, receiver));
    } catch (PcapNativeException e) {
      throw new CaptureException(Handles.libraryWords(e), e);
    } catch (NotOpenException e) {
      throw new IllegalStateException(e);
    }
    if (fault != null) {
      throw new IllegalStateException("a packet could not be processed", fault);
    }
    return Math.max(0, packets);
  }

  private void give(byte[] frame, Receiver receiver) {
    if (fault != null) {
      return;
    }
    try {
      Timestamp time = handle.getTimestamp();
      long nanos = time.getTime() / 1000 * NANOS_PER_SECOND + time.getNanos();
      receiver.packet(frame, handle.getOriginalLength(), nanos);
    } catch (RuntimeException | Error e) {
      // The library would ignore it.
      fault = e;
    }
  }

  @Override
  public Drops drops() throws CaptureException {
    try {
      PcapStat stats = handle.getStats();
      return new Drops(stats.getNumPacketsDropped(), stats.getNumPacketsDroppedByIf());
    } catch (PcapNativeException | NotOpenException e) {
      throw new CaptureException(Handles.libraryWords(e), e);
    }
  }

  @Override
  public boolean announcesPackets() {
    return socket.isPresent();
  }

  @Override
  public boolean await(int millis) {
    return socket.isPresent() && socket.get().await(millis);
  }

  @Override
  public boolean copyAtMost(int bytes) {
    return socket.isPresent() && socket.get().copyAtMost(bytes);
  }

  @Override
  public void close() {
    handle.close();
  }
}
