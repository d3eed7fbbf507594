package io.gonetmon.save;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.output.Omission;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveSinkTest {
  private static final int ETHERNET = 1;
  private static final int MEBIBYTE = 1 << 20;

  @TempDir private Path directory;

  @Test
  void describesAnInterfaceThatComesWhileTheDiskIsTooSlow() throws Exception {
    Path file = directory.resolve("a.pcapng");
    var target = new SaveTarget(file, 0, 0, Optional.empty());
    try (SaveSink sink = SaveSink.open(target, "test", Map.of())) {
      sink.describe(PcapngBlocks.description(ETHERNET, "eth0", ""));
      for (int i = 0; i < 5; i++) {
        sink.take(Blocks.packet(0, MEBIBYTE), 1);
      }
      sink.describe(PcapngBlocks.description(ETHERNET, "wlan0", ""));
      sink.idle();
      sink.take(Blocks.packet(1, 10), 1);

      assertThat(sink.omissions())
          .extracting(Omission::sentence)
          .containsExactly("Not in " + file + ": 2 packets came faster than the disk takes them.");
    }

    assertThat(Blocks.in(file))
        .containsExactly(
            "section",
            "interface",
            "interface",
            "packet 0 ",
            "packet 0 ",
            "packet 0 ",
            "packet 1 ");
  }
}
