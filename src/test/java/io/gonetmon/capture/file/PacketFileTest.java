package io.gonetmon.capture.file;

import static io.gonetmon.capture.file.CaptureBytes.big;
import static io.gonetmon.capture.file.CaptureBytes.little;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketFileTest {
  private static final int MICROS = 0xa1b2_c3d4;
  private static final int NANOS = 0xa1b2_3c4d;

  @TempDir private Path directory;

  @Test
  void readsFilesThatFollowEachOther() {
    var file =
        little()
            .pcap(MICROS, 1)
            .packet(0, 1, "one")
            .add(big().pcap(NANOS, 113).packet(0, 2, "two").array())
            .add(big().section().describe(101, 0, big()).enhanced(0, 3, "three").array())
            .add(big().text("snoop").bytes(0, 0, 0).i32(2, 4).array())
            .add(big().i32(4, 4, 28, 0, 0, 4).text("four").array())
            .pcap(MICROS, 1)
            .add(big().text("snoop").bytes(0, 0, 0).i32(2, 4).array())
            .pcap(MICROS, 1)
            .packet(0, 5, "five");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: one",
            "link 113, 2 ns, 3 bytes, on 1: two",
            "link 101, 3000 ns, 5 bytes, on 2: three",
            "link 1, 4000 ns, 4 bytes, on 3: four",
            "link 1, 5000 ns, 4 bytes, on 6: five");
  }

  @Test
  void takesATimeThatLooksLikeAMagicNumberAsATime() {
    var file = little().pcap(NANOS, 1).packet(MICROS, 1, "abc").packet(0x0a0d_0d0a, 2, "def");

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 2712847316000000001 ns, 3 bytes, on 0: abc",
            "link 1, 168627466000000002 ns, 3 bytes, on 0: def");
  }

  @Test
  void stopsAtTheHeaderOfAFollowingFileThatIsCutOff() {
    var file = little().pcap(MICROS, 1).packet(0, 1, "one").i32(MICROS).u16(2, 4).i32(0, 0);

    assertThat(Reading.of(file))
        .containsExactly(
            "link 1, 1000 ns, 3 bytes, on 0: one",
            "stops at byte 43: the file's header is cut off");
  }

  @Test
  void givesAPacketBeforeTheNextIsThere() throws CaptureFileException {
    byte[] first = little().pcap(MICROS, 1).packet(0, 1, "abc").array();
    var pipe = new SequenceInputStream(new ByteArrayInputStream(first), new Broken());

    try (var file = PacketFile.open(pipe, "standard input")) {
      assertThat(Reading.line(file.next())).isEqualTo("link 1, 1000 ns, 3 bytes, on 0: abc");
      assertThatThrownBy(file::next).hasMessage("cannot be read any further: read too early");
      assertThat(file.next()).isNull();
    }
  }

  /** A pipe that nothing may be read from yet. */
  private static final class Broken extends InputStream {
    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      throw new IOException("read too early");
    }

    @Override
    public int read() throws IOException {
      throw new IOException("read too early");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "fd377a585a00 ^ a.pcap is compressed with xz, which gonetmon does not read; unpack it:"
            + " xz -dc FILE | gonetmon --read -.",
        "04224d18 ^ a.pcap is compressed with lz4, which gonetmon does not read; unpack it:"
            + " lz4 -dc FILE | gonetmon --read -.",
        "474d4255 ^ a.pcap is a Microsoft Network Monitor file; convert it:"
            + " editcap -F pcap FILE out.pcap.",
        "4745540a20 ^ a.pcap is no capture file (it begins with \"GET\\x0a \"); pcap, pcapng and"
            + " snoop are supported, also compressed with gzip or zstd.",
        "'' ^ a.pcap is empty; capture into it first: tcpdump -i any -w FILE.",
        "d4c3b2a1020004 ^ a.pcap is cut off in its header, before any packet; copy or capture it"
            + " once more.",
        "1f8b08 ^ a.pcap is no capture file (it begins with the bytes 1f 8b 08); pcap, pcapng and"
            + " snoop are supported, also compressed with gzip or zstd.",
        "1f8b080000 ^ a.pcap stops at byte 0 of the unpacked data: the gzip data is cut off; copy or"
            + " capture it once more."
      })
  void saysWhatIsWrongAndWhatToDo(String hex, String sentence) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThat(Reading.of(bytes)).containsExactly(sentence);
  }

  @Test
  void namesTheFileInTheCommand() throws IOException {
    Path file =
        Files.write(
            directory.resolve("my file.xz"), new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0});

    assertThatThrownBy(() -> PacketFile.open(file))
        .isInstanceOf(CaptureFileException.class)
        .hasMessage(
            file
                + " is compressed with xz, which gonetmon does not read; unpack it: xz -dc '"
                + file
                + "' | gonetmon --read -.");
  }

  @Test
  void refusesWhatIsNoFile() {
    Path missing = directory.resolve("missing");

    assertThatThrownBy(() -> PacketFile.open(directory))
        .hasMessage(directory + " is a directory; give --read the path of a capture file.");
    assertThatThrownBy(() -> PacketFile.open(missing))
        .hasMessage("No such file: " + missing + "; give --read the path of a capture file.");
  }
}
