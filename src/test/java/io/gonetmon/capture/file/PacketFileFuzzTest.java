package io.gonetmon.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;

/** Whatever bytes there are, they are refused in a sentence, or read to where a reason is told. */
class PacketFileFuzzTest {

  @FuzzTest
  void readsAnyBytes(byte[] data) {
    PacketFile file;
    try {
      file = PacketFile.open(new ByteArrayInputStream(data), "a.pcap");
    } catch (CaptureFileException e) {
      assertThat(e.getMessage()).startsWith("a.pcap ").endsWith(".").doesNotContain("\n");
      return;
    }
    try (file) {
      for (FilePacket packet = file.next(); packet != null; packet = file.next()) {
        assertThat(packet.wireBytes()).isGreaterThanOrEqualTo(packet.capturedBytes());
      }
    } catch (CaptureFileException e) {
      assertThat(e.getMessage()).contains(": ").doesNotContain("\n").doesNotEndWith(".");
    }
  }
}
