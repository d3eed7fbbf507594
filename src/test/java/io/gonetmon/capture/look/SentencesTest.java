package io.gonetmon.capture.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said when no packet passes the filter. */
final class SentencesTest {
  private static final String FILTER = "tcp and port 80";

  @Test
  void saysWhereHttpIs() {
    assertThat(Sentences.nothingPasses(FILTER, List.of(3000, 8031), List.of(3000, 8080)))
        .isEqualTo(
            "0 packets pass \"tcp and port 80\"."
                + " HTTP seen on 3000 and 8031, listening here: 8080.");
  }

  @Test
  void saysThatItIsNowhere() {
    assertThat(Sentences.nothingPasses(FILTER, List.of(), List.of()))
        .isEqualTo("0 packets pass \"tcp and port 80\". No HTTP seen on other ports.");
  }

  @Test
  void namesEightPortsAtMost() {
    List<Integer> ten = IntStream.rangeClosed(1, 10).boxed().toList();
    assertThat(Sentences.nothingPasses("tcp", List.of(), ten))
        .endsWith("listening here: 1, 2, 3, 4, 5, 6, 7, 8 and 2 more.");
  }

  @Test
  void saysWhatAFileHoldsInstead() {
    assertThat(Sentences.nothingPassed("a.pcap", FILTER, List.of(3000, 8031), 7))
        .isEqualTo(
            "No packet of a.pcap passes \"tcp and port 80\"; HTTP was seen on ports 3000 and 8031:"
                + " try -f \"tcp port 3000 or tcp port 8031\".");
    assertThat(Sentences.nothingPassed("a.pcap", FILTER, List.of(), 7))
        .isEqualTo(
            "No packet of a.pcap passes \"tcp and port 80\"; HTTP was seen in none of its 7.");
    assertThat(Sentences.nothingPassed("a.pcap", FILTER, List.of(), 0))
        .isEqualTo("There is no packet in a.pcap.");
  }

  @Test
  void namesClosedTunnels() {
    assertThat(Sentences.carriers(List.of("GRE", "VXLAN", "Geneve")))
        .isEqualTo("GRE, VXLAN and Geneve packets were seen; --tunnels looks into them.");
  }
}
