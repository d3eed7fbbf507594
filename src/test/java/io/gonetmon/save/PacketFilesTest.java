package io.gonetmon.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketFilesTest {
  private static final int MEBIBYTE = 1 << 20;

  @TempDir private Path directory;

  private PacketFiles files(long bytes, int count) throws IOException {
    SaveTarget target = new SaveTarget(directory.resolve("a.pcapng"), bytes, count);
    return PacketFiles.open(target, "test", Map.of());
  }

  private static ByteBuffer packet(int bytes) {
    ByteBuffer block =
        ByteBuffer.allocate(PcapngBlocks.packetBytes(bytes, List.of()))
            .order(ByteOrder.LITTLE_ENDIAN);
    PcapngBlocks.packet(block, 0, 1, new byte[bytes], 0, bytes, bytes, List.of());
    return block.flip();
  }

  private List<String> names() throws IOException {
    try (var all = Files.list(directory)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> blocks(String name) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(directory.resolve(name))).order(ByteOrder.LITTLE_ENDIAN);
    List<String> blocks = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int length = bytes.getInt(bytes.position() + PcapngBlocks.LENGTH_AT);
      ByteBuffer block = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
      String words = Blocks.words(block.limit(bytes.position() + length), 0);
      blocks.add(words.substring(0, Math.min(words.length(), 9)));
      bytes.position(bytes.position() + length);
    }
    return blocks;
  }

  @Test
  void beginsEachFileSoThatItCanBeReadAlone() throws IOException {
    try (PacketFiles files = files(MEBIBYTE, 0)) {
      files.write(PcapngBlocks.description(1, "lo", "tcp"));
      files.write(packet(600_000));
      files.write(packet(600_000));
    }

    assertThat(names()).containsExactly("a-00001.pcapng", "a-00002.pcapng");
    assertThat(blocks("a-00001.pcapng")).containsExactly("section", "interface", "packet 0 ");
    assertThat(blocks("a-00002.pcapng")).containsExactly("section", "interface", "packet 0 ");
  }

  @Test
  void splitsBlocksThatComeTogether() throws IOException {
    ByteBuffer together = ByteBuffer.allocate(3 * MEBIBYTE).order(ByteOrder.LITTLE_ENDIAN);
    together.put(PcapngBlocks.description(1, "lo", "tcp"));
    for (int i = 0; i < 5; i++) {
      together.put(packet(400_000));
    }
    try (PacketFiles files = files(MEBIBYTE, 0)) {
      files.write(together.flip());
    }

    assertThat(names()).hasSize(3);
    assertThat(blocks("a-00003.pcapng")).containsExactly("section", "interface", "packet 0 ");
    assertThat(Files.size(directory.resolve("a-00001.pcapng"))).isLessThan(MEBIBYTE);
  }

  @Test
  void keepsTheLatestFiles() throws IOException {
    try (PacketFiles files = files(MEBIBYTE, 2)) {
      for (int i = 0; i < 5; i++) {
        files.write(packet(600_000));
      }
    }

    assertThat(names()).containsExactly("a-00004.pcapng", "a-00005.pcapng");
  }

  @Test
  void goesOnInTheNextFileOnceThatCanBeMade() throws IOException {
    Path below = Files.createDirectory(directory.resolve("below"));
    SaveTarget target = new SaveTarget(below.resolve("a.pcapng"), MEBIBYTE, 0);
    try (PacketFiles files = PacketFiles.open(target, "test", Map.of())) {
      files.write(PcapngBlocks.description(1, "lo", "tcp"));
      files.write(packet(600_000));
      Files.move(below, directory.resolve("moved"));
      ByteBuffer lost = packet(600_000);
      assertThatThrownBy(() -> files.write(lost)).isInstanceOf(IOException.class);
      assertThat(lost.hasRemaining()).isTrue();

      Files.createDirectory(below);
      files.write(packet(600_000));
    }

    assertThat(blocks("moved/a-00001.pcapng")).containsExactly("section", "interface", "packet 0 ");
    assertThat(blocks("below/a-00002.pcapng")).containsExactly("section", "interface", "packet 0 ");
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    try (PacketFiles files = files(0, 0)) {
      assertThat(files.path()).isEqualTo(directory.resolve("a.pcapng"));
      assertThat(Files.getPosixFilePermissions(directory.resolve("a.pcapng")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void followsNoLink() throws IOException {
    Files.createSymbolicLink(directory.resolve("a.pcapng"), directory.resolve("elsewhere"));

    assertThatThrownBy(() -> files(0, 0)).isInstanceOf(IOException.class);
    assertThat(directory.resolve("elsewhere")).doesNotExist();
  }
}
