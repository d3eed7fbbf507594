package io.gonetmon.truth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes captures of one kind to files. */
public record CaptureFile(Link link, IpStyle style, CaptureFormat format, int snaplen) {
  private static final int WHOLE = 262_144;

  /** The most usual kind. */
  public static final CaptureFile USUAL =
      new CaptureFile(Link.ETHERNET, IpStyle.PLAIN, CaptureFormat.MICROS_LITTLE, WHOLE);

  public static CaptureFile of(Link link, IpStyle style, CaptureFormat format) {
    return new CaptureFile(link, style, format, WHOLE);
  }

  /** Writes {@code traffic} to {@code file} and returns that. */
  public Path write(Traffic traffic, Path file) {
    return writeFrames(frames(traffic), file);
  }

  /** Writes {@code frames}, whatever they are. */
  public Path writeFrames(List<Frame> frames, Path file) {
    try {
      return Files.write(file, bytes(frames));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file of {@code traffic} holds. */
  byte[] bytes(Traffic traffic) {
    return bytes(frames(traffic));
  }

  private List<Frame> frames(Traffic traffic) {
    var writer = new FrameWriter(link, style);
    return traffic.packets().stream().map(p -> writer.frame(traffic, p)).toList();
  }

  private byte[] bytes(List<Frame> frames) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(format.isPcapng() ? PcapngBlocks.opening(this) : header());
    for (Frame frame : frames) {
      Frame cut = frame.cutTo(snaplen);
      out.writeBytes(format.isPcapng() ? PcapngBlocks.packet(format, cut) : packetRecord(cut));
    }
    return out.toByteArray();
  }

  private byte[] header() {
    var header = ByteBuffer.allocate(24).order(format.order());
    header.putInt(format.magic()).putShort((short) 2).putShort((short) 4);
    return header.putLong(0).putInt(snaplen).putInt(link.number()).array();
  }

  private byte[] packetRecord(Frame frame) {
    var bytes = ByteBuffer.allocate(16 + frame.bytes().length).order(format.order());
    bytes.putInt((int) (frame.nanos() / 1_000_000_000L));
    bytes.putInt((int) (frame.nanos() % 1_000_000_000L / format.nanosPerTick()));
    return bytes.putInt(frame.bytes().length).putInt(frame.length()).put(frame.bytes()).array();
  }
}
