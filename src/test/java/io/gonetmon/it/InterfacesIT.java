package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.HostCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Interfaces may come and go while gonetmon captures; what is seen on two of them counts once. All
 * of it in network namespaces of the test's own: {@code here}, where gonetmon runs, and {@code
 * there}, from where sites are visited.
 */
@Timeout(120)
class InterfacesIT {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(2);

  @TempDir Path directory;
  private Namespace here;
  private Namespace there;

  @BeforeEach
  void makeNamespaces() {
    Namespace.require();
    here = new Namespace();
    there = new Namespace();
  }

  @AfterEach
  void removeNamespaces() {
    if (here != null) {
      here.close();
    }
    if (there != null) {
      there.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, 192.0.2.2, 24", "2001:db8::1, 2001:db8::2, 64"})
  void capturesOnAnInterfaceThatAppears(String near, String far, String bits) {
    here.ip("link set lo up");
    try (Program program = start()) {
      program.nextLine();
      connect("wire0", near + "/" + bits, far + "/" + bits);
      awaitNotice(program, "Capturing on interface wire0.", System.nanoTime());
      visit(near, "new.test", 5);
      program.terminate();

      Summary summary = end(program);
      assertThat(summary.hosts()).isEqualTo(pages("new.test", 5));
      assertThat(summary.packets("wire0")).isGreaterThan(10);
    }
  }

  @Test
  void tellsOfAnInterfaceThatVanishesAndCapturesOnItAgain() {
    here.ip("link set lo up");
    connect("wire0", "192.0.2.1/24", "192.0.2.2/24");
    try (Program program = start()) {
      program.nextLine();
      visit("192.0.2.1", "before.test", 3);
      awaitHits(program, 6);
      here.ip("link del wire0");
      awaitNotice(program, "Lost interface wire0", System.nanoTime());
      connect("wire0", "192.0.2.1/24", "192.0.2.2/24");
      awaitNotice(program, "Capturing on interface wire0.", System.nanoTime());
      visit("192.0.2.1", "again.test", 4);
      program.terminate();

      Summary summary = end(program);
      assertThat(summary.hosts()).containsAllEntriesOf(pages("again.test", 4));
      assertThat(summary.hosts()).containsAllEntriesOf(pages("before.test", 3)).hasSize(2);
    }
  }

  @Test
  void goesOnWhenNoInterfaceIsLeft() {
    connect("wire0", "192.0.2.1/24", "192.0.2.2/24");
    try (Program program = start()) {
      program.nextLine();
      here.ip("link del wire0");
      String notice = awaitNotice(program, "Lost interface wire0", System.nanoTime());
      assertThat(notice).contains("No interface left: capture resumes", "\"interfaces\":[]");
      awaitReport(program);
      connect("wire1", "192.0.2.1/24", "192.0.2.2/24");
      awaitNotice(program, "Capturing on interface wire1.", System.nanoTime());
      visit("192.0.2.1", "after.test", 2);
      program.terminate();

      assertThat(end(program).hosts()).isEqualTo(pages("after.test", 2));
    }
  }

  @Test
  void endsInOrderWithoutAnyInterface() {
    connect("wire0", "192.0.2.1/24", "192.0.2.2/24");
    try (Program program = start()) {
      program.nextLine();
      here.ip("link del wire0");
      awaitNotice(program, "capture resumes", System.nanoTime());
      program.terminate();

      assertThat(end(program).hosts()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, 192.0.2.2, 24", "2001:db8::1, 2001:db8::2, 64"})
  void countsOnceWhatTwoInterfacesShow(String near, String far, String bits) {
    here.ip("link add bridge0 type bridge");
    here.ip("link set bridge0 up");
    here.ip("addr add " + near + "/" + bits + " dev bridge0" + nodad(near));
    link("wire0", far + "/" + bits);
    here.ip("link set wire0 master bridge0");
    try (Program program = start()) {
      program.nextLine();
      visit(near, "twice.test", 20);
      program.terminate();

      Summary summary = end(program);
      assertThat(summary.hosts()).isEqualTo(pages("twice.test", 20));
      assertThat(summary.losses().get("duplicates")).isGreaterThanOrEqualTo(40);
      assertThat(summary.connections("opened")).isEqualTo(1);
      assertThat(summary.connections("retransmitted")).isZero();
      assertThat(summary.packets("wire0")).isEqualTo(summary.packets("bridge0")).isPositive();
    }
  }

  @Test
  void followsAnInterfaceThatIsRenamedAndCapturesOnTheOneThatGetsItsName() {
    connect("wire0", "192.0.2.1/24", "192.0.2.2/24");
    try (Program program = start()) {
      program.nextLine();
      visit("192.0.2.1", "before.test", 3);
      awaitHits(program, 6);
      here.ip("link set wire0 name lan0");
      here.ip("link add wire0 type veth peer name far1 netns " + there.name());
      there.ip("addr add 198.51.100.2/24 dev far1");
      there.ip("link set far1 up");
      here.ip("addr add 198.51.100.1/24 dev wire0");
      here.ip("link set wire0 up");
      awaitNotice(program, "wire0 is now called lan0.", System.nanoTime());
      awaitNotice(program, "Capturing on interface wire0.", System.nanoTime());
      visit("192.0.2.1", "renamed.test", 4);
      visit("198.51.100.1", "other.test", 5);
      program.terminate();

      Summary summary = end(program);
      var expected = new HashMap<>(pages("before.test", 3));
      expected.putAll(pages("renamed.test", 4));
      expected.putAll(pages("other.test", 5));
      assertThat(summary.hosts()).isEqualTo(expected);
      assertThat(summary.packets("lan0")).isGreaterThan(10);
      assertThat(summary.packets("wire0")).isGreaterThan(20);
    }
  }

  @Test
  void capturesOnTwoHundredInterfacesThatComeAtOnce() {
    here.ip("link set lo up");
    connect("wire0", "192.0.2.1/24", "192.0.2.2/24");
    addPairs(0, 50);
    try (Program program = start()) {
      awaitNotice(program, "102 interfaces share 256 MiB");
      addPairs(50, 100);
      awaitNotice(program, "Capturing on 100 interfaces: ");
      visit("192.0.2.1", "many.test", 3);
      program.terminate();

      Summary summary = Summary.last(program.outcome());
      assertThat(summary.hosts()).isEqualTo(pages("many.test", 3));
      assertThat(lossesWithoutKernel(summary)).containsOnly(0L);
    }
  }

  /** While a hundred sockets open at once, the kernel may drop what comes to one of them. */
  private static Collection<Long> lossesWithoutKernel(Summary summary) {
    var losses = summary.losses();
    losses.keySet().removeAll(List.of("duplicates", "kernelDropped"));
    return losses.values();
  }

  @Test
  void capturesOnWhatTheLimitOfOpenFilesAllows() {
    here.ip("link set lo up");
    addPairs(0, 20);
    String[] options = {"--filter", "tcp", "--format", "json", "--refresh", "1"};
    var command = new ArrayList<>(List.of("bash", "-c", "ulimit -n 64; exec \"$@\"", "bash"));
    command.addAll(Program.command(Program.jar(), options));
    try (Program program = Program.start(directory, here.inside(command))) {
      String notice = awaitNotice(program, "ulimit -n");
      assertThat(notice).containsPattern("Skipped \\d\\d interfaces: ").contains("b9");
      program.terminate();

      assertThat(end(program).hosts()).isEmpty();
    }
  }

  /** Pairs of interfaces that are up and lead from one to the other. */
  private void addPairs(int from, int to) {
    var commands = new StringBuilder();
    for (int i = from; i < to; i++) {
      commands.append("link add a%d type veth peer name b%d%n".formatted(i, i));
      commands.append("link set a%d up%nlink set b%d up%n".formatted(i, i));
    }
    Path batch = directory.resolve("batch");
    try {
      Files.writeString(batch, commands);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    here.ip("-batch " + batch);
  }

  private Program start() {
    String[] options = {"--filter", "tcp", "--format", "json", "--refresh", "1"};
    return Program.start(directory, here.inside(Program.command(Program.jar(), options)));
  }

  /** Joins both namespaces by a wire with these addresses. */
  private void connect(String name, String near, String far) {
    link(name, far);
    here.ip("addr add " + near + " dev " + name + nodad(near));
  }

  private void link(String name, String far) {
    here.ip("link add " + name + " type veth peer name far0 netns " + there.name());
    there.ip("addr add " + far + " dev far0" + nodad(far));
    there.ip("link set far0 up");
    here.ip("link set " + name + " up");
  }

  /** An IPv6 address is usable at once only when nobody is asked whether it is taken. */
  private static String nodad(String address) {
    return address.contains(":") ? " nodad" : "";
  }

  private void visit(String address, String host, int pages) {
    try (Served site = new Served(here, address)) {
      site.visit(there, host, pages);
    }
  }

  private static String awaitNotice(Program program, String text, long since) {
    String line = awaitNotice(program, text);
    assertThat(System.nanoTime() - since).isLessThan(LIMIT_NANOS);
    return line;
  }

  private static String awaitNotice(Program program, String text) {
    String line = program.nextLine();
    while (!line.contains(text)) {
      line = program.nextLine();
    }
    assertThat(Summary.of(line).type()).isEqualTo("notice");
    return line;
  }

  private static void awaitReport(Program program) {
    String line = program.nextLine();
    while (!Summary.of(line).type().equals("report")) {
      line = program.nextLine();
    }
  }

  private static Summary end(Program program) {
    Outcome outcome = program.outcome();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    Summary summary = Summary.last(outcome);
    assertThat(summary.type()).isEqualTo("summary");
    var losses = summary.losses();
    losses.remove("duplicates");
    assertThat(losses.values()).containsOnly(0L);
    return summary;
  }

  private static Map<String, HostCounts> pages(String host, int count) {
    return Map.of(
        host,
        IntStream.range(0, count)
            .mapToObj(i -> HostCounts.ofOne("GET", "/page", 200))
            .reduce(HostCounts::plus)
            .orElseThrow());
  }

  /** What the kernel still holds back when an interface is deleted is gone with it. */
  private static void awaitHits(Program program, long hits) {
    long seen = 0;
    while (seen < hits) {
      seen += Summary.of(program.nextLine()).hits();
    }
  }
}
