package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.FakeHandle.Packet;
import io.gonetmon.capture.decode.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where HTTP is, when no packet passes the filter. */
final class LookTest {
  private static final String NOTHING = "0 packets pass \"tcp and port 80\". ";
  private static final String VXLAN_SEEN = "VXLAN packets were seen; --tunnels looks into them.";
  private static final List<String> LINKS = List.of("eth0");

  /** HTTP to port 80, carried from machine to machine. */
  private static final Packet VXLAN =
      new Packet(
          Frames.bytes(
              Frames.MACS
                  + "0800 4500 0074 0000 4000 4011 0000 0a010001 0a010002 d431 12b5 0060 0000"
                  + "08000000 00000100"
                  + Frames.MACS
                  + "0800"
                  + Frames.v4("GET / HTTP/1.1\r\n")));

  private final FakeDevices devices = new FakeDevices().add("eth0");
  private final List<CaptureSettings> asked = new ArrayList<>();
  private final TreeSet<Integer> listening = new TreeSet<>();
  private boolean stopping;

  private Look look(boolean tunnels, boolean wanted) {
    var settings =
        new CaptureSettings(
            List.of(),
            Optional.empty(),
            CaptureSettings.DEFAULT_FILTER,
            4096,
            true,
            1 << 20,
            1 << 20,
            tunnels,
            wanted);
    return new Look(
        settings,
        narrowed -> {
          asked.add(narrowed);
          return devices;
        },
        devices.clock(),
        () -> listening,
        () -> stopping);
  }

  private Look look() {
    return look(false, true);
  }

  private static Packet http(int port) {
    String tcp = Frames.tcp("GET / HTTP/1.1\r\n").replaceFirst("0050", "%04x".formatted(port));
    return new Packet(Frames.bytes(Frames.MACS, "0800", Frames.v4(56, "4000", 6, tcp)));
  }

  /** What is told in so many seconds, in each of which is asked once. */
  private List<String> told(Look look, int seconds, boolean passing) throws InterruptedException {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < seconds; i++) {
      devices.clock().pass(1000);
      told.addAll(look.take(LINKS, passing));
    }
    return told;
  }

  @Test
  void saysAfterTenSecondsWhereHttpIs() throws Exception {
    devices.next("eth0").gives(http(8031), http(3000)).gives(http(3000));
    listening.add(8080);
    Look look = look();

    assertThat(told(look, 9, false)).isEmpty();
    assertThat(devices.handle("eth0")).isNull();
    assertThat(told(look, 2, false))
        .containsExactly(NOTHING + "HTTP seen on 3000 and 8031, listening here: 8080.");
    assertThat(devices.handle("eth0").isClosed()).isTrue();
  }

  @Test
  void saysItAgainOnlyWhenItHasSeenMore() throws Exception {
    devices.next("eth0").gives(http(3000));
    Look look = look();
    assertThat(told(look, 12, false)).containsExactly(NOTHING + "HTTP seen on 3000.");

    listening.add(9999);
    assertThat(told(look, 200, false)).isEmpty();
    devices.next("eth0").gives(http(4000));
    assertThat(told(look, 70, false))
        .containsExactly(NOTHING + "HTTP seen on 3000 and 4000, listening here: 9999.");
  }

  @Test
  void saysThatThereIsNone() throws Exception {
    assertThat(told(look(), 100, false)).containsExactly(NOTHING + "No HTTP seen on other ports.");
  }

  @Test
  void looksOnceAMinuteInTheEnd() throws Exception {
    told(look(), 615, false);

    assertThat(asked).hasSize(3 + 9);
  }

  @Test
  void readsTheHeadsOf2000PacketsAtMost() throws Exception {
    devices
        .next("eth0")
        .gives(IntStream.range(0, 3000).mapToObj(i -> http(1)).toArray(Packet[]::new));
    told(look(), 12, false);

    assertThat(devices.handle("eth0").asked()).containsExactly(2000);
    assertThat(devices.buffers()).containsEntry("eth0", 1 << 20);
    assertThat(asked.get(0).snaplenBytes()).isEqualTo(512);
    assertThat(asked.get(0).promiscuous()).isTrue();
    assertThat(asked.get(0).filter()).startsWith("tcp or ");
  }

  @Test
  void readsForHalfASecondAtMost() throws Exception {
    told(look(), 10, false);

    assertThat(devices.clock().sleeps()).hasSize(25).containsOnly(20);
  }

  @Test
  void endsWhenTheRunDoes() throws Exception {
    stopping = true;
    told(look(), 10, false);

    assertThat(devices.clock().sleeps()).isEmpty();
    assertThat(devices.handle("eth0").isClosed()).isTrue();
  }

  @Test
  void looksAtFourInterfacesATime() throws Exception {
    List<String> links = List.of("a", "b", "c", "d", "e");
    devices.next("a").gives(http(3000));
    devices.next("e").gives(http(4000));
    Look look = look();
    devices.clock().pass(10_000);

    assertThat(look.take(links, false)).isEmpty();
    assertThat(devices.buffers()).containsOnlyKeys("a", "b", "c", "d");
    assertThat(look.take(links, false)).isEmpty();
    assertThat(look.take(links, false)).containsExactly(NOTHING + "HTTP seen on 3000 and 4000.");
  }

  @Test
  void saysNothingOfPortsWhilePacketsPass() throws Exception {
    devices.next("eth0").gives(http(3000));
    Look look = look();

    assertThat(told(look, 100, true)).isEmpty();
    assertThat(told(look, 100, false)).isEmpty();
    assertThat(asked)
        .extracting(CaptureSettings::filter)
        .allMatch(each -> each.startsWith("ip proto"));
  }

  @Test
  void looksNoMoreWhenPacketsPassAndTunnelsAreOpened() throws Exception {
    assertThat(told(look(true, true), 100, true)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void saysOnceThatThereAreTunnels() throws Exception {
    devices.next("eth0").gives(VXLAN);
    Look look = look();

    assertThat(told(look, 12, true)).containsExactly(VXLAN_SEEN);
    devices.next("eth0").gives(VXLAN);
    assertThat(told(look, 100, true)).isEmpty();
  }

  @Test
  void doesNotSayThatHttpIsOnAPortWhenItIsInATunnel() throws Exception {
    devices.next("eth0").gives(VXLAN);

    assertThat(told(look(), 12, false))
        .containsExactly(NOTHING + "No HTTP seen on other ports.", VXLAN_SEEN);
  }

  @Test
  void seesHttpInTunnelsThatAreOpened() throws Exception {
    devices.next("eth0").gives(VXLAN);

    assertThat(told(look(true, true), 12, false)).containsExactly(NOTHING + "HTTP seen on 80.");
  }

  @Test
  void looksNowhereUnlessItIsWanted() throws Exception {
    assertThat(told(look(false, false), 100, false)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void saysNothingWhereNothingCanBeOpened() throws Exception {
    devices.refuse("eth0", new CaptureException("no"));

    assertThat(told(look(), 100, false)).isEmpty();
  }

  @Test
  void leavesTheLastFilesToOthers() throws Exception {
    devices.room(0);

    assertThat(told(look(), 100, false)).isEmpty();
    assertThat(devices.buffers()).isEmpty();
  }

  @Test
  void failsNoRun() throws Exception {
    devices
        .next("eth0")
        .after(
            () -> {
              throw new IllegalStateException("a fault");
            });

    assertThat(told(look(), 100, false)).isEmpty();
    assertThat(asked).hasSize(1);
    assertThat(devices.handle("eth0").isClosed()).isTrue();
  }

  @Test
  void goesOnWithWhatAnotherInterfaceGives() throws Exception {
    devices.next("eth0").fails("gone", http(3000));

    assertThat(told(look(), 12, false)).containsExactly(NOTHING + "HTTP seen on 3000.");
  }
}
