package io.gonetmon.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketFilesTest {
  private static final int MEBIBYTE = 1 << 20;

  @TempDir private Path directory;

  private PacketFiles files(long bytes, int count) throws IOException {
    SaveTarget target =
        new SaveTarget(directory.resolve("a.pcapng"), bytes, count, Optional.empty());
    return PacketFiles.open(target, "test", Map.of());
  }

  private static ByteBuffer packet(int bytes) {
    return Blocks.packet(0, bytes);
  }

  private List<String> names() throws IOException {
    try (var all = Files.list(directory)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> blocks(String name) throws IOException {
    return Blocks.in(directory.resolve(name));
  }

  @Test
  void beginsEachFileSoThatItCanBeReadAlone() throws IOException {
    try (PacketFiles files = files(MEBIBYTE, 0)) {
      files.describe(PcapngBlocks.description(1, "lo", "tcp"));
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
    for (int i = 0; i < 5; i++) {
      together.put(packet(400_000));
    }
    try (PacketFiles files = files(MEBIBYTE, 0)) {
      files.describe(PcapngBlocks.description(1, "lo", "tcp"));
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
  void goesOnInTheFileUntilTheNextCanBeMade() throws IOException {
    Path below = Files.createDirectory(directory.resolve("below"));
    SaveTarget target = new SaveTarget(below.resolve("a.pcapng"), MEBIBYTE, 0, Optional.empty());
    try (PacketFiles files = PacketFiles.open(target, "test", Map.of())) {
      files.describe(PcapngBlocks.description(1, "lo", "tcp"));
      files.write(packet(600_000));
      Files.move(below, directory.resolve("moved"));
      files.write(packet(600_000));
      assertThat(files.path()).isEqualTo(below.resolve("a-00001.pcapng"));

      Files.createDirectory(below);
      files.write(packet(600_000));
      assertThat(files.path()).isEqualTo(below.resolve("a-00002.pcapng"));
    }

    assertThat(blocks("moved/a-00001.pcapng"))
        .containsExactly("section", "interface", "packet 0 ", "packet 0 ");
    assertThat(blocks("below/a-00002.pcapng")).containsExactly("section", "interface", "packet 0 ");
  }

  @Test
  void goesOnWhenAnOldFileCannotBeRemoved() throws IOException {
    try (PacketFiles files = files(MEBIBYTE, 1)) {
      files.write(packet(600_000));
      Path first = directory.resolve("a-00001.pcapng");
      Files.delete(first);
      Files.createDirectories(first.resolve("something of another"));
      files.write(packet(600_000));
      files.write(packet(600_000));
    }

    assertThat(names()).containsExactly("a-00001.pcapng", "a-00003.pcapng");
  }

  @Test
  void neverReplacesTheFileThatIsRead() throws IOException {
    Path read = Files.writeString(directory.resolve("in.pcap"), "packets");
    Files.createLink(directory.resolve("a-00002.pcapng"), read);
    SaveTarget target =
        new SaveTarget(directory.resolve("a.pcapng"), MEBIBYTE, 0, Optional.of(read));
    try (PacketFiles files = PacketFiles.open(target, "test", Map.of())) {
      files.write(packet(600_000));
      files.write(packet(600_000));
    }

    assertThat(read).content().isEqualTo("packets");
    assertThat(blocks("a-00001.pcapng")).hasSize(3);
    Files.createSymbolicLink(directory.resolve("link.pcap"), read);
    SaveTarget linked = new SaveTarget(directory.resolve("link.pcap"), 0, 0, Optional.of(read));
    assertThatThrownBy(() -> PacketFiles.open(linked, "test", Map.of()))
        .hasMessage("it is the file that is read");
    assertThat(read).content().isEqualTo("packets");
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
  void isForItsOwnerOnlyWhateverWasThere() throws IOException {
    Path file = Files.writeString(directory.resolve("a.pcapng"), "older");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (PacketFiles files = files(0, 0)) {
      files.write(packet(10));
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(blocks("a.pcapng")).containsExactly("section", "packet 0 ");
  }

  @Test
  void followsNoLink() throws IOException {
    Files.createSymbolicLink(directory.resolve("a.pcapng"), directory.resolve("elsewhere"));

    assertThatThrownBy(() -> files(0, 0)).isInstanceOf(IOException.class);
    assertThat(directory.resolve("elsewhere")).doesNotExist();
  }
}
