package io.gonetmon.truth;

import java.nio.ByteBuffer;

/** Writes the blocks of a pcapng file with one section and one interface. */
final class PcapngBlocks {
  private PcapngBlocks() {}

  /** The section header and the interface description. */
  static byte[] opening(CaptureFile file) {
    var blocks = ByteBuffer.allocate(28 + 32).order(file.format().order());
    blocks.putInt(0x0a0d_0d0a).putInt(28).putInt(0x1a2b_3c4d);
    blocks.putShort((short) 1).putShort((short) 0).putLong(-1).putInt(28);
    blocks.putInt(1).putInt(32).putShort((short) file.link().number()).putShort((short) 0);
    int resolution = file.format().nanosPerTick() == 1 ? 9 : 6;
    blocks.putInt(file.snaplen()).putShort((short) 9).putShort((short) 1);
    blocks.put((byte) resolution).put(new byte[3]).putInt(0).putInt(32);
    return blocks.array();
  }

  static byte[] packet(CaptureFormat format, Frame frame) {
    int padded = (frame.bytes().length + 3) / 4 * 4;
    long ticks = frame.nanos() / format.nanosPerTick();
    var block = ByteBuffer.allocate(32 + padded).order(format.order());
    block.putInt(6).putInt(32 + padded).putInt(0).putInt((int) (ticks >>> 32)).putInt((int) ticks);
    block.putInt(frame.bytes().length).putInt(frame.length()).put(frame.bytes());
    return block.putInt(28 + padded, 32 + padded).array();
  }
}
