package io.gonetmon.capture;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.capture.file.CaptureFileException;
import io.gonetmon.capture.file.FilePacket;
import io.gonetmon.capture.file.PacketFile;
import io.gonetmon.capture.filter.PacketFilter;

/** A capture file, or a stream of one. */
final class FileHandle implements PacketHandle {
  private final PacketFile file;
  private final PacketFilter filter;
  private final CapturedFrame frame = new CapturedFrame();
  private int linkNumber = -1;

  /** The type of that number; null when it is not known. */
  private LinkType link;

  FileHandle(PacketFile file, PacketFilter filter) {
    this.file = file;
    this.filter = filter;
  }

  @Override
  public PacketFilter filter() {
    return filter;
  }

  @Override
  public int read(int most, Receiver receiver) throws CaptureException {
    int packets = 0;
    try {
      while (packets < most) {
        FilePacket packet = file.next();
        if (packet == null) {
          tellOfDamage(packets);
          return packets;
        }
        packets++;
        receiver.packet(
            frame
                .set(
                    link(packet.linkType()),
                    packet.data(),
                    packet.from(),
                    packet.capturedBytes(),
                    packet.wireBytes(),
                    packet.interfaceNumber(),
                    packet.nanos())
                .on(packet.interfaceName()));
      }
    } catch (CaptureFileException e) {
      throw new CaptureException(e.getMessage(), e);
    }
    return packets;
  }

  private LinkType link(int number) {
    if (number != linkNumber) {
      linkNumber = number;
      link = LinkType.of(number);
    }
    return link;
  }

  /** At the end, once all that could be read was given. */
  private void tellOfDamage(int packets) throws CaptureException {
    if (packets == 0 && file.damaged() > 0) {
      String parts = file.damaged() == 1 ? "1 part was" : file.damaged() + " parts were";
      throw new CaptureException(
          "%s damaged and passed over, the first %s"
              .formatted(parts, file.firstDamage().orElseThrow()));
    }
  }

  /** What was lost before a file was written, it does not say. */
  @Override
  public Drops drops() throws CaptureException {
    throw new CaptureException("a file has no statistics");
  }

  @Override
  public boolean announcesPackets() {
    return false;
  }

  @Override
  public boolean await(int millis) {
    return false;
  }

  @Override
  public boolean copyAtMost(int bytes) {
    return false;
  }

  @Override
  public void close() {
    file.close();
  }
}
