package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gonetmon.Sniffer;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.capture.CaptureException;
import io.gonetmon.output.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Whatever a capture file holds, it is refused in a sentence or read to an end. */
class CaptureFileFuzzTest {

  @FuzzTest
  void readsAnyFile(byte[] data) throws Exception {
    Path file = Files.createTempFile("fuzz", ".pcap");
    try {
      Files.write(file, data);
      assertRead(Sniffer.open(Replay.settings(file, AlertRule.DEFAULT)));
    } catch (CaptureException e) {
      assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
    } finally {
      Files.delete(file);
    }
  }

  private static void assertRead(Sniffer sniffer) throws Exception {
    var events = new ArrayList<Event>();
    sniffer.run(events::add);
    assertThat(events).last().isInstanceOf(Event.Summary.class);
    assertThat(sniffer.failure().orElse("")).doesNotContain("internal error").doesNotContain("\n");
  }
}
