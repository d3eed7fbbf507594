package io.gonetmon.capture.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.capture.decode.Frames;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcap4j.core.BpfProgram;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.Pcaps;
import org.pcap4j.packet.namednumber.DataLinkType;

/** Filters accept what they accept in the library. */
final class FilterProgramTest {
  private static final int ETHERNET = 1;
  private static final int ROUNDS = 3000;

  private static final List<byte[]> FRAMES =
      List.of(
          Frames.bytes(Frames.MACS, "0800", Frames.v4("GET / HTTP/1.1")),
          Frames.bytes(Frames.MACS, "86dd", Frames.v6("GET / HTTP/1.1")),
          Frames.bytes(Frames.MACS, "8100 0007 0800", Frames.v4("GET")),
          Frames.bytes(Frames.MACS, "0800", Frames.v4(43, "2000", 6, Frames.tcp("GET"))),
          Frames.bytes(Frames.MACS, "0806 0001 0800 0604 0001", Frames.MACS, Frames.MACS));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tcp and port 80",
        "tcp",
        "not port 80",
        "host 10.0.0.1 and not port 443",
        "net 10.0.0.0/8 or net 2001:db8::/32",
        "portrange 79-81",
        "vlan 7 and tcp port 80",
        "ether host 02:00:00:00:00:01 or arp",
        "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0",
        "tcp[((tcp[12] & 0xf0) >> 2):4] = 0x47455420",
        "ip[2:2] * 2 - 10 > 70 and ip[0] % 7 != 3 and ip[9] ^ 6 = 0",
        "len > 60 and ip[6:2] & 0x1fff = 0",
        "greater 58 or less 40",
        "ip[8] << 2 > 200 and ip[8] / 2 < 100 and ip[1] | 1 = 1",
        "tcp[tcp[12] >> 4] = 0 or tcp[-1 + 5] > 3",
        "icmp6 or ip proto 47 or ip6 protochain 6"
      })
  void acceptWhatTheLibraryAccepts(String filter) throws Exception {
    FilterProgram ours = new FilterCompiler().compile(filter, ETHERNET);
    BpfProgram theirs = library(filter);
    Random random = new Random(filter.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] frame = changed(FRAMES.get(random.nextInt(FRAMES.size())), random);
      int wire = frame.length + (random.nextBoolean() ? 0 : random.nextInt(100));

      assertThat(ours.accepts(frame, 0, frame.length, wire))
          .as("%s: %s of %d", filter, Arrays.toString(frame), wire)
          .isEqualTo(theirs.applyFilter(frame, wire, frame.length));
    }
    theirs.free();
  }

  private static BpfProgram library(String filter) throws Exception {
    try (PcapHandle dead = Pcaps.openDead(DataLinkType.EN10MB, 262_144)) {
      return dead.compileFilter(filter, BpfCompileMode.OPTIMIZE, PcapHandle.PCAP_NETMASK_UNKNOWN);
    }
  }

  private static byte[] changed(byte[] frame, Random random) {
    byte[] changed = frame.clone();
    for (int change = random.nextInt(4); change > 0; change--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    return random.nextInt(3) == 0
        ? Arrays.copyOf(changed, 1 + random.nextInt(changed.length))
        : changed;
  }

  @Test
  void beginsWhereItIsToldTo() throws Exception {
    FilterProgram raw = new FilterCompiler().compile("tcp port 80", 12);
    byte[] frame = FRAMES.get(0);

    assertThat(raw.accepts(frame, 14, frame.length - 14, frame.length - 14)).isTrue();
    assertThat(raw.accepts(frame, 0, frame.length, frame.length)).isFalse();
  }

  @Test
  void refusesWhatDoesNotCompileWithTheReason() {
    assertThatThrownBy(() -> new FilterCompiler().compile("tcp prt 80", ETHERNET))
        .isInstanceOf(FilterException.class)
        .hasMessageContaining("syntax error");
  }

  @Test
  void refusesWhatOnlyTheKernelKnows() {
    assertThatThrownBy(() -> new FilterCompiler().compile("inbound", ETHERNET))
        .isInstanceOf(FilterException.class)
        .hasMessage("it asks for what only the kernel knows of a packet");
  }
}
