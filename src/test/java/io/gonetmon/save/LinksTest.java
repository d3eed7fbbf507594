package io.gonetmon.save;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.capture.queue.FrameBatch;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final int ETHERNET = 1;

  private final Links links = new Links("tcp");
  private final FrameBatch batch = new FrameBatch();

  /** The description of the interface of a frame, as text. */
  private String description(String link, int via, String name) {
    batch.clear();
    var frame = new CapturedFrame();
    batch.add(
        frame.set(LinkType.ETHERNET, new byte[1], 0, 1, 1, via, 5).on(name),
        FrameBatch.NO_SEGMENT,
        0);
    int number = links.number(link, batch, 0);
    return new String(links.description(number, ETHERNET).array(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void namesInterfacesAsTheFileThatIsReadDoes() {
    assertThat(description("a.pcapng", 0, "eth0")).contains("eth0").doesNotContain("a.pcapng");
    assertThat(description("a.pcapng", 1, "wlan0")).contains("wlan0");
  }

  @Test
  void namesOthersAfterTheirLink() {
    assertThat(description("lo", 0, "")).contains("lo\0\0");
    assertThat(description("a.pcapng", 2, "")).contains("a.pcapng#2");
  }
}
