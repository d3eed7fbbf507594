package io.gonetmon.capture.file;

import static io.gonetmon.capture.file.CaptureBytes.little;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedTest {
  private static final byte[] FIRST = little().pcap(0xa1b2_c3d4, 1).packet(0, 1, "abc").array();
  private static final byte[] SECOND = little().pcap(0xa1b2_c3d4, 1).packet(0, 2, "def").array();
  private static final String FIRST_PACKET = "link 1, 1000 ns, 3 bytes, on 0: abc";
  private static final String SECOND_PACKET = "link 1, 2000 ns, 3 bytes, on 1: def";

  private static final int CHECKSUM = 4;

  /** A zstd frame with a raw block. */
  private static byte[] frame(byte[] data) {
    return little()
        .bytes(0x28, 0xb5, 0x2f, 0xfd, 0x20, data.length)
        .bytes(1 | (data.length << 3 & 0xff), data.length >> 5, 0)
        .add(data)
        .array();
  }

  @Test
  void unpacksGzipMembers() throws IOException {
    var both = little().add(gzip(FIRST)).add(gzip(SECOND));
    var split =
        little().add(gzip(Arrays.copyOf(FIRST, 30))).add(gzip(Arrays.copyOfRange(FIRST, 30, 43)));

    assertThat(Reading.of(both)).containsExactly(FIRST_PACKET, SECOND_PACKET);
    assertThat(Reading.of(split)).containsExactly(FIRST_PACKET);
  }

  @Test
  void passesOverTheFieldsOfAGzipHeader() throws IOException {
    byte[] plain = gzip(FIRST);
    var named =
        little()
            .bytes(0x1f, 0x8b, 8, 0x1c, 0, 0, 0, 0, 0, 3)
            .u16(2)
            .text("xxa.pcap")
            .bytes(0)
            .text("made by hand")
            .bytes(0)
            .add(Arrays.copyOfRange(plain, 10, plain.length));

    assertThat(Reading.of(named)).containsExactly(FIRST_PACKET);
  }

  @Test
  void unpacksZstdFramesAndPassesOverSkippableOnes() {
    var file =
        little()
            .i32(0x184d_2a53, 5)
            .text("notes")
            .add(frame(FIRST))
            .i32(0x184d_2a50, 0)
            .add(frame(SECOND));

    assertThat(Reading.of(file)).containsExactly(FIRST_PACKET, SECOND_PACKET);
  }

  @Test
  void passesOverTheZerosThatFillATapesBlock() throws IOException {
    assertThat(Reading.of(little().add(gzip(FIRST)).add(new byte[300])))
        .containsExactly(FIRST_PACKET);
  }

  @Test
  void tellsOfDataThatFollowsAndCannotBeUnpacked() throws IOException {
    String gzip =
        "stops at byte 43 of the unpacked data: what follows the gzip data cannot be unpacked";
    String zstd =
        "stops at byte 43 of the unpacked data: what follows the zstd data cannot be unpacked";
    byte[] nextHeader = Arrays.copyOf(gzip(SECOND), 5);

    assertThat(Reading.of(little().add(gzip(FIRST)).text("junk")))
        .containsExactly(FIRST_PACKET, gzip);
    assertThat(Reading.of(little().add(gzip(FIRST)).add(new byte[20_000]).text("junk")))
        .containsExactly(FIRST_PACKET, gzip);
    assertThat(Reading.of(little().add(gzip(FIRST)).add(nextHeader)))
        .containsExactly(FIRST_PACKET, gzip);
    assertThat(Reading.of(little().add(frame(FIRST)).text("junk")))
        .containsExactly(FIRST_PACKET, zstd);
    assertThat(Reading.of(little().add(frame(FIRST)).add(gzip(SECOND))))
        .containsExactly(FIRST_PACKET, zstd);
  }

  @Test
  void readsMembersThatComeOneByOne() throws IOException {
    byte[] both = little().add(gzip(FIRST)).add(gzip(SECOND)).array();

    assertThat(Reading.of(new Trickle(both))).containsExactly(FIRST_PACKET, SECOND_PACKET);
  }

  /** A pipe that has a byte at a time, and never knows of a further one. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] to, int offset, int length) {
      return super.read(to, offset, Math.min(1, length));
    }

    @Override
    public synchronized int available() {
      return 0;
    }
  }

  @Test
  void passesOverAnyNumberOfEmptyMembers() throws IOException {
    byte[] empty = gzip(new byte[0]);
    var file = little();
    for (int i = 0; i < 50_000; i++) {
      file.add(empty);
    }

    assertThat(Reading.of(file.add(gzip(FIRST)))).containsExactly(FIRST_PACKET);
  }

  @Test
  void givesAllThatCouldBeUnpackedFromGzip() throws IOException {
    byte[] packed = gzip(FIRST);
    byte[] wrong = packed.clone();
    wrong[packed.length - 8] ^= 1;
    byte[] damaged = little().add(packed).add(packed).array();
    Arrays.fill(damaged, packed.length + 10, damaged.length, (byte) 0xff);

    String stop = "stops at byte 43 of the unpacked data: the gzip data is ";
    assertThat(Reading.of(Arrays.copyOf(packed, packed.length - 1)))
        .containsExactly(FIRST_PACKET, stop + "cut off");
    assertThat(Reading.of(wrong)).containsExactly(FIRST_PACKET, stop + "damaged");
    assertThat(Reading.of(damaged)).containsExactly(FIRST_PACKET, stop + "damaged");
  }

  @Test
  void givesAllWholeBlocksOfAZstdFrameThatIsCutOff() {
    String body = "x".repeat(2_000);
    byte[] first = little().pcap(0xa1b2_c3d4, 1).packet(0, 1, body).array();
    byte[] second = little().pcap(0xa1b2_c3d4, 1).packet(0, 2, "def").array();
    var file = little().bytes(0x28, 0xb5, 0x2f, 0xfd, CHECKSUM, 0);
    file.add(block(first, 0)).add(block(second, 1)).i32(0x1234_5678);

    String packet = "link 1, 1000 ns, 2000 bytes, on 0: " + body;
    String stop = "stops at byte 2040 of the unpacked data: the zstd data is cut off";
    for (int missing : new int[] {1, 4, 5, 47, 49}) {
      byte[] cut = Arrays.copyOf(file.array(), file.array().length - missing);
      assertThat(Reading.of(cut)).containsExactly(packet, stop);
    }
  }

  private static byte[] block(byte[] data, int last) {
    int header = data.length << 3 | last;
    return little().bytes(header, header >> 8, header >> 16).add(data).array();
  }

  @Test
  void saysThatAZstdFileIsCutOffBetweenItsFrames() {
    String stop = "stops at byte 43 of the unpacked data: the zstd data is cut off";

    assertThat(Reading.of(little().add(frame(FIRST)).add(Arrays.copyOf(frame(SECOND), 5))))
        .containsExactly(FIRST_PACKET, stop);
    assertThat(Reading.of(little().add(frame(FIRST)).i32(0x184d_2a50, 9).text("cut off")))
        .containsExactly(FIRST_PACKET, stop);
  }

  @Test
  void saysWhereZstdDataIsDamaged() throws IOException {
    byte[] reserved = little().add(frame(FIRST)).add(frame(SECOND)).array();
    reserved[frame(FIRST).length + 6] |= 6;
    byte[] wrong = resource("level-5-with-checksum.zst");
    wrong[wrong.length - 1] ^= 1;

    assertThat(Reading.of(reserved))
        .containsExactly(
            FIRST_PACKET, "stops at byte 43 of the unpacked data: the zstd data is damaged");
    assertThat(Reading.of(wrong))
        .containsExactly(
            "a.pcap stops at byte 0 of the unpacked data: the zstd data fails its checksum; copy or"
                + " capture it once more.");
  }

  @Test
  void countsBytesOfTheUnpackedDataWhereThatIsDamaged() throws IOException {
    byte[] cut = Arrays.copyOf(FIRST, FIRST.length - 1);

    assertThat(Reading.of(gzip(cut)))
        .containsExactly("stops at byte 24 of the unpacked data: the last packet is cut off");
  }

  @Test
  void saysHowToUnpackAWindowThatIsTooLarge() {
    byte[] window = HexFormat.of().parseHex("28b52ffd0070010000");

    assertThat(Reading.of(window))
        .containsExactly(
            "a.pcap stops at byte 0 of the unpacked data: its zstd window is larger than 8 MiB;"
                + " unpack it: zstd -dc --long=31 FILE | gonetmon --read -.");
  }

  @Test
  void takesTheSizeOfASingleSegmentForItsWindow() {
    byte[] segment = HexFormat.of().parseHex("28b52ffda001008000010000");

    assertThat(Reading.of(segment))
        .containsExactly(
            "a.pcap stops at byte 0 of the unpacked data: its zstd window is larger than 8 MiB;"
                + " unpack it: zstd -dc --long=31 FILE | gonetmon --read -.");
  }

  @Test
  void saysHowToUnpackWithADictionary() {
    byte[] dictionary = HexFormat.of().parseHex("28b52ffd010007010000");

    assertThat(Reading.of(dictionary))
        .containsExactly(
            "a.pcap stops at byte 0 of the unpacked data: the zstd data needs a dictionary;"
                + " unpack it: zstd -D DICTIONARY -dc FILE | gonetmon --read -.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"level-5-with-checksum.zst", "level-19.zst"})
  void unpacksWhatZstdPacked(String name) throws IOException {
    assertThat(Reading.of(resource(name))).isEqualTo(Reading.of(varied()));
  }

  /** Text, a long run, and bytes of which some are far more frequent. */
  private static CaptureBytes varied() {
    var file = little().pcap(0xa1b2_c3d4, 1);
    for (int i = 0; i < 300; i++) {
      file.packet(
          i, 1, "GET /page/%d HTTP/1.1\r\nHost: host-%d.test\r\n\r\n".formatted(i * i, i % 7));
    }
    file.packet(300, 1, "0".repeat(40_000));
    var skewed = new StringBuilder();
    int random = 1;
    for (int i = 0; i < 20_000; i++) {
      random = random * 1_103_515_245 + 12_345;
      skewed.append((char) ('a' + Integer.numberOfLeadingZeros(random)));
    }
    return file.packet(301, 1, skewed.toString());
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = UnpackedTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] data) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(data);
    }
    return out.toByteArray();
  }
}
