package io.gonetmon.capture;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.capture.filter.PacketFilter;
import io.gonetmon.capture.pcap.PacketPull;
import io.gonetmon.capture.pcap.PacketSocket;
import io.gonetmon.capture.pcap.PullException;
import java.sql.Timestamp;
import java.util.Optional;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapStat;

/**
 * A handle of libpcap's, and the kernel's end of it where that can be reached. Packets are taken
 * from it by direct calls, or where these cannot be had given by callbacks.
 */
final class LibpcapHandle implements PacketHandle {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final PcapHandle handle;
  private final PacketFilter filter;
  private final LinkType link;
  private final Optional<PacketSocket> socket;
  private final Optional<PacketPull> pull;
  private final CapturedFrame frame = new CapturedFrame();
  private Throwable fault;

  LibpcapHandle(
      PcapHandle handle,
      PacketFilter filter,
      Optional<PacketSocket> socket,
      Optional<PacketPull> pull) {
    this.handle = handle;
    this.filter = filter;
    this.link = LinkType.of(handle.getDlt().value());
    this.socket = socket;
    this.pull = pull;
  }

  @Override
  public PacketFilter filter() {
    return filter;
  }

  @Override
  public int read(int most, Receiver receiver) throws CaptureException, InterruptedException {
    return pull.isPresent() ? take(pull.get(), most, receiver) : dispatch(most, receiver);
  }

  private int take(PacketPull from, int most, Receiver receiver) throws CaptureException {
    int packets = 0;
    try {
      while (packets < most && from.next()) {
        packets++;
        int captured = from.copy();
        receiver.packet(
            frame.set(link, from.bytes(), 0, captured, from.frameBytes(), 0, from.nanos()));
      }
    } catch (PullException e) {
      throw new CaptureException(e.getMessage(), e);
    }
    return packets;
  }

  private int dispatch(int most, Receiver receiver) throws CaptureException, InterruptedException {
    int packets;
    try {
      packets = handle.dispatch(most, (byte[] bytes) -> give(bytes, receiver));
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

  private void give(byte[] bytes, Receiver receiver) {
    if (fault != null) {
      return;
    }
    try {
      Timestamp time = handle.getTimestamp();
      long nanos = time.getTime() / 1000 * NANOS_PER_SECOND + time.getNanos();
      receiver.packet(
          frame.set(link, bytes, 0, bytes.length, handle.getOriginalLength(), 0, nanos));
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
