package io.gonetmon.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcapngBlocksTest {
  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteBuffer packet(String data, String... comments) {
    List<byte[]> notes = List.of(comments).stream().map(PcapngBlocksTest::text).toList();
    ByteBuffer block = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    PcapngBlocks.packet(block, 3, 0x1_0000_0002L, text(data), 0, data.length(), 1500, notes);
    assertThat(block.position()).isEqualTo(PcapngBlocks.packetBytes(data.length(), notes));
    return block.flip();
  }

  private static String hex(ByteBuffer block) {
    byte[] bytes = new byte[block.remaining()];
    block.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void writesAPacketThatWasCut() {
    assertThat(hex(packet("ABCDE")))
        .isEqualTo(
            "06000000"
                + "28000000"
                + "03000000"
                + "0100000002000000"
                + "05000000"
                + "dc050000"
                + "4142434445000000"
                + "28000000");
  }

  @Test
  void writesAComment() {
    assertThat(hex(packet("ABCD", "hello")))
        .isEqualTo(
            "06000000"
                + "34000000"
                + "03000000"
                + "0100000002000000"
                + "04000000"
                + "dc050000"
                + "41424344"
                + "0100050068656c6c6f000000"
                + "00000000"
                + "34000000");
  }

  @Test
  void addsCommentsAsIfTheyHadBeenThereBefore() {
    assertThat(hex(PcapngBlocks.commented(packet("ABCD"), List.of(text("one"), text("two")))))
        .isEqualTo(hex(packet("ABCD", "one", "two")));
    assertThat(hex(PcapngBlocks.commented(packet("ABCDE", "one"), List.of(text("two")))))
        .isEqualTo(hex(packet("ABCDE", "one", "two")));
  }

  @Test
  void tellsTimeAndInterfaceOfAPacket() {
    assertThat(PcapngBlocks.nanos(packet("ABCD"))).isEqualTo(0x1_0000_0002L);
    assertThat(PcapngBlocks.number(packet("ABCD"))).isEqualTo(3);
  }
}
