package io.gonetmon.save;

import io.gonetmon.output.FrameTaker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes down blocks of pcapng that it takes: what they are, and what they hold. */
final class Blocks implements FrameTaker {
  private static final int OPTIONS_FIRST_BYTE = 28;

  private final List<String> taken = new ArrayList<>();
  private boolean space = true;
  private long missed;
  private long reached = Long.MIN_VALUE;

  List<String> taken() {
    return taken;
  }

  long missed() {
    return missed;
  }

  /** By when all packets have been given, as it was said last. */
  long reached() {
    return reached;
  }

  void becomeFull(boolean full) {
    space = !full;
  }

  @Override
  public void describe(ByteBuffer description) {
    taken.add(words(description, 0));
  }

  @Override
  public void take(ByteBuffer packet, long nanos) {
    taken.add(words(packet, nanos));
  }

  @Override
  public void summarise(ByteBuffer statistics) {
    taken.add(words(statistics, 0));
  }

  @Override
  public void reached(long nanos) {
    reached = nanos;
  }

  @Override
  public boolean hasSpace(int bytes) {
    return space;
  }

  @Override
  public void captureEnded() {
    space = true;
  }

  @Override
  public void missed(long packets) {
    missed += packets;
  }

  /** A packet of an interface, with so many bytes of 0. */
  static ByteBuffer packet(int number, int bytes) {
    ByteBuffer block =
        ByteBuffer.allocate(PcapngBlocks.packetBytes(bytes, List.of()))
            .order(ByteOrder.LITTLE_ENDIAN);
    PcapngBlocks.packet(block, number, 1, new byte[bytes], 0, bytes, bytes, List.of());
    return block.flip();
  }

  /** What the blocks of a file are, in a word or two. */
  static List<String> in(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<String> blocks = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int length = bytes.getInt(bytes.position() + PcapngBlocks.LENGTH_AT);
      ByteBuffer block = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
      String words = words(block.limit(bytes.position() + length), 0);
      blocks.add(words.substring(0, Math.min(words.length(), 9)));
      bytes.position(bytes.position() + length);
    }
    return blocks;
  }

  /** Such as {@code packet 0 at 5: abc [a comment]}, of a whole block. */
  static String words(ByteBuffer block, long nanos) {
    int start = block.position();
    int length = block.getInt(start + PcapngBlocks.LENGTH_AT);
    if (block.remaining() != length || block.getInt(start + length - Integer.BYTES) != length) {
      return "broken";
    }
    return switch (block.getInt(start)) {
      case PcapngBlocks.INTERFACE -> "interface";
      case PcapngBlocks.STATISTICS -> "statistics " + block.getInt(start + 8);
      case PcapngBlocks.PACKET -> packet(block, start, length, nanos);
      default -> "section";
    };
  }

  private static String packet(ByteBuffer block, int start, int length, long nanos) {
    int captured = block.getInt(start + 20);
    String data = text(block, start + OPTIONS_FIRST_BYTE, captured);
    int at = start + OPTIONS_FIRST_BYTE + ((captured + 3) & ~3);
    StringBuilder words = new StringBuilder();
    words.append("packet ").append(block.getInt(start + 8)).append(" at ").append(nanos);
    words.append(": ").append(data);
    while (at < start + length - Integer.BYTES && block.getShort(at) != 0) {
      int bytes = block.getShort(at + 2);
      words.append(" [").append(text(block, at + 4, bytes)).append(']');
      at += 4 + ((bytes + 3) & ~3);
    }
    return words.toString();
  }

  private static String text(ByteBuffer block, int at, int length) {
    byte[] bytes = new byte[length];
    block.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(at).get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
