package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of interfaces that come and go. */
final class InterfaceWatchTest {
  private static final String NONE_LEFT = " No interface left: capture resumes when one is up.";

  private final FakeDevices devices = new FakeDevices();
  private final CaptureQueue queue = new CaptureQueue(1 << 20);
  private final RecordingLogger log = new RecordingLogger();
  private final List<String> started = new ArrayList<>();

  private InterfaceWatch watch(String... wanted) throws CaptureException {
    var settings =
        new CaptureSettings(
            List.of(wanted), Optional.empty(), "tcp", 4096, false, 1 << 20, 1 << 20, false, true);
    var watch = new InterfaceWatch(settings, devices, queue, devices.clock(), log);
    watch.open();
    return watch;
  }

  private void look(InterfaceWatch watch) throws InterruptedException {
    watch.look(collector -> started.add(collector.link()));
  }

  /** Ends the collector of an interface, as when that vanishes. */
  private void vanish(InterfaceWatch watch, String name) {
    devices.remove(name);
    devices.handle(name).fails("The interface disappeared");
    watch.collectors().stream().filter(each -> each.link().equals(name)).forEach(Collector::run);
  }

  /** The notices so far. */
  private List<CaptureEvent> notices() throws InterruptedException {
    List<CaptureEvent> notices = new ArrayList<>();
    CaptureEvent event = queue.poll(0);
    while (event != null) {
      if (event instanceof CaptureEvent.Notice) {
        notices.add(event);
      }
      event = queue.poll(0);
    }
    return notices;
  }

  private static CaptureEvent notice(String text, String... links) {
    return new CaptureEvent.Notice(text, List.of(links));
  }

  @Test
  void opensAllInterfacesThatAreUp() throws Exception {
    devices.add("eth0", "lo", "wlan0").down("wlan0");
    InterfaceWatch watch = watch();
    look(watch);

    assertThat(watch.links()).containsExactly("eth0", "lo");
    assertThat(started).isEmpty();
    assertThat(notices()).isEmpty();
  }

  @Test
  void opensTheInterfacesThatAreNamed() throws Exception {
    devices.add("eth0", "lo", "wlan0").down("wlan0");

    assertThat(watch("wlan0", "any", "wlan0").links()).containsExactly("any", "wlan0");
  }

  @Test
  void capturesOnAnInterfaceThatAppears() throws Exception {
    devices.add("lo");
    InterfaceWatch watch = watch();
    devices.add("wire0");
    look(watch);
    look(watch);

    assertThat(started).containsExactly("wire0");
    assertThat(notices()).containsExactly(notice("Capturing on interface wire0.", "lo", "wire0"));
  }

  @Test
  void reportsAnInterfaceThatVanishesAndOpensItAgain() throws Exception {
    devices.add("lo", "wire0");
    InterfaceWatch watch = watch();
    vanish(watch, "wire0");
    look(watch);
    look(watch);
    devices.add("wire0");
    look(watch);

    assertThat(notices())
        .containsExactly(
            notice("Lost interface wire0: The interface disappeared.", "lo"),
            notice("Capturing on interface wire0.", "lo", "wire0"));
    assertThat(started).containsExactly("wire0");
  }

  @Test
  void saysThatNoInterfaceIsLeft() throws Exception {
    devices.add("wire0");
    InterfaceWatch watch = watch();
    vanish(watch, "wire0");
    look(watch);

    assertThat(notices())
        .containsExactly(notice("Lost interface wire0: The interface disappeared." + NONE_LEFT));
  }

  @Test
  void reportsAnInterfaceThatGoesDownAndComesUpAgain() throws Exception {
    devices.add("lo", "wire0");
    InterfaceWatch watch = watch();
    devices.down("wire0");
    look(watch);
    look(watch);
    assertThat(notices()).containsExactly(notice("Interface wire0 is down.", "lo"));

    devices.up("wire0");
    look(watch);
    look(watch);
    assertThat(notices()).containsExactly(notice("Interface wire0 is up again.", "lo", "wire0"));
    assertThat(started).isEmpty();
  }

  @Test
  void tellsOnceThatAnInterfaceCannotBeOpened() throws Exception {
    devices.add("lo", "wire0").refuse("wire0", new CaptureException("It is broken."));
    InterfaceWatch watch = watch();
    look(watch);
    look(watch);
    assertThat(log.lines()).containsExactly("Skipped interface wire0: It is broken.");

    devices.refuse("wire0", new CaptureException("It is on fire."));
    look(watch);
    assertThat(log.lines()).endsWith("Skipped interface wire0: It is on fire.").hasSize(2);
    assertThat(notices())
        .containsExactly(
            notice("Skipped interface wire0: It is broken.", "lo"),
            notice("Skipped interface wire0: It is on fire.", "lo"));
  }

  @Test
  void opensAnInterfaceOnceThatIsPossible() throws Exception {
    devices.add("lo", "wire0").refuse("wire0", new CaptureException("It is broken."));
    InterfaceWatch watch = watch();
    devices.allow("wire0");
    look(watch);

    assertThat(started).containsExactly("wire0");
    assertThat(watch.links()).containsExactly("lo", "wire0");
  }

  @Test
  void logsOnceThatOneOfTheNamedInterfacesIsNotThere() throws Exception {
    devices.add("lo");
    InterfaceWatch watch = watch("lo", "wire0");
    look(watch);

    assertThat(log.lines()).containsExactly("Skipped interface wire0: No such interface.");
  }

  @Test
  void refusesToRunWithoutAnInterface() {
    assertThatThrownBy(this::watch)
        .isInstanceOf(CaptureException.class)
        .hasMessage("No network interface is up; bring one up, or name one with -i.");
  }

  @Test
  void refusesToRunWhenNoneOfTheNamedInterfacesIsThere() {
    devices.add("eth0", "lo");

    assertThatThrownBy(() -> watch("wire0", "wire1"))
        .isInstanceOf(CaptureException.class)
        .hasMessage("No such interface: wire0, wire1; available: eth0, lo.");
  }

  @Test
  void refusesToRunWhenNoInterfaceCanBeOpened() {
    var reason = new CaptureException("It is broken.");
    devices.add("wire0").refuse("wire0", reason);

    assertThatThrownBy(this::watch).isSameAs(reason);
  }

  @Test
  void followsAnInterfaceThatIsRenamed() throws Exception {
    devices.add("eth0", "lo");
    InterfaceWatch watch = watch();
    FakeHandle before = devices.handle("eth0");
    Collector old = watch.collectors().iterator().next();
    devices.rename("eth0", "lan0");
    look(watch);
    look(watch);
    old.run();

    assertThat(notices()).containsExactly(notice("eth0 is now called lan0.", "lan0", "lo"));
    assertThat(started).containsExactly("lan0");
    assertThat(before.isClosed()).isTrue();
    assertThat(devices.handle("lan0").isClosed()).isFalse();
  }

  @Test
  void opensTheInterfaceThatTakesTheNameOfAnother() throws Exception {
    devices.add("eth0", "eth1");
    InterfaceWatch watch = watch();
    devices.rename("eth0", "lan0");
    devices.rename("eth1", "eth0");
    devices.add("eth1");
    look(watch);
    look(watch);

    assertThat(notices())
        .containsExactly(
            notice("eth0 is now called lan0.", "eth0", "eth1", "lan0"),
            notice("eth1 is now called eth0.", "eth0", "eth1", "lan0"),
            notice("Capturing on interface eth1.", "eth0", "eth1", "lan0"));
    assertThat(started).containsExactlyInAnyOrder("eth0", "eth1", "lan0");
  }

  @Test
  void followsWhatWasNamedAndOpensWhatHasItsNameNow() throws Exception {
    devices.add("eth0", "eth1");
    InterfaceWatch watch = watch("eth0");
    devices.rename("eth0", "lan0");
    devices.rename("eth1", "eth0");
    look(watch);
    look(watch);

    assertThat(notices())
        .containsExactly(
            notice("eth0 is now called lan0.", "eth0", "lan0"),
            notice("Capturing on interface eth0.", "eth0", "lan0"));
    assertThat(started).containsExactly("lan0", "eth0");
  }

  @Test
  void saysThatAnInterfaceWasRenamedThoughItWentDownForIt() throws Exception {
    devices.add("eth0", "lo");
    InterfaceWatch watch = watch();
    devices.rename("eth0", "lan0");
    devices.handle("eth0").fails("The interface disappeared");
    watch.collectors().stream().filter(each -> each.link().equals("eth0")).forEach(Collector::run);
    look(watch);

    assertThat(notices()).containsExactly(notice("eth0 is now called lan0.", "lan0", "lo"));
  }

  @Test
  void opensTheInterfaceThatReplacesAnotherOfTheSameName() throws Exception {
    devices.add("lo", "wire0");
    InterfaceWatch watch = watch();
    devices.remove("wire0");
    devices.add("wire0");
    look(watch);
    look(watch);

    assertThat(notices())
        .containsExactly(
            notice("Lost interface wire0: another one has its name now.", "lo", "wire0"),
            notice("Capturing on interface wire0.", "lo", "wire0"));
    assertThat(started).containsExactly("wire0");
  }

  @Test
  void boundsTheBuffersOfAllInterfacesTogether() throws Exception {
    String[] many = names(200);
    devices.add(many);
    InterfaceWatch watch = watchWithBuffers(16 << 20);
    look(watch);

    assertThat(devices.buffers().values().stream().mapToLong(Integer::longValue).sum())
        .isBetween(200L << 20, 256L << 20);
    assertThat(notices())
        .containsExactly(
            notice(
                "200 interfaces share 256 MiB of kernel buffers: 1146 KiB each instead of 16384;"
                    + " for more, name those you need with -i.",
                many));
  }

  @Test
  void givesAFewInterfacesTheBuffersThatWereAskedFor() throws Exception {
    devices.add(names(16));
    watchWithBuffers(16 << 20);

    assertThat(devices.buffers().values()).hasSize(16).containsOnly(16 << 20);
  }

  @Test
  void tellsInOneSentenceWhatHappensToMany() throws Exception {
    devices.add("lo");
    InterfaceWatch watch = watch();
    devices.add("wire0", "wire1", "wire2");
    look(watch);
    devices.down("wire0");
    devices.down("wire2");
    look(watch);

    assertThat(notices())
        .containsExactly(
            notice(
                "Capturing on 3 interfaces: wire0, wire1, wire2.", "lo", "wire0", "wire1", "wire2"),
            notice("2 interfaces are down: wire0, wire2.", "lo", "wire1"));
  }

  @Test
  void opensAsManyInterfacesAsTheLimitOfOpenFilesAllows() throws Exception {
    devices.add("lo", "wire0", "wire1", "wire2").room(2);
    InterfaceWatch watch = watch();
    devices.room(0);
    look(watch);
    look(watch);

    assertThat(notices())
        .containsExactly(
            notice(
                "The limit of open files is reached; raise it, with 'ulimit -n 4096' for instance."
                    + " Skipped 2 interfaces: wire1, wire2.",
                "lo",
                "wire0"));
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj("wire%03d"::formatted).toArray(String[]::new);
  }

  private InterfaceWatch watchWithBuffers(int bytes) throws CaptureException {
    var settings =
        new CaptureSettings(
            List.of(), Optional.empty(), "tcp", 4096, false, bytes, 1 << 20, false, true);
    var watch = new InterfaceWatch(settings, devices, queue, devices.clock(), log);
    watch.open();
    return watch;
  }
}
