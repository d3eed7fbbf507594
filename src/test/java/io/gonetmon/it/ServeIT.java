package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is served is right, to those who may read it, whatever others do. */
@Timeout(120)
class ServeIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Peer SERVER = new Peer("198.51.100.1", 80);

  /** What a browser would do if a path became markup. */
  private static final String HOSTILE =
      "/</script><img/src=x/onerror=document.title='owned'><svg/onload=document.title='owned'>";

  private static final Traffic TRAFFIC =
      Traffic.of(
          List.of(conversation("a.test", HOSTILE, 503, 3), conversation("b.test", "/b", 200, 4)));

  @TempDir private Path directory;
  private String address;

  private static Conversation conversation(String host, String path, int status, int times) {
    var order = new Order(host, path, status, 9, Duration.ofMillis(30));
    return new Conversation(
        new Peer("192.0.2.7", 51_000 + times),
        SERVER,
        Conditions.plain(Duration.ZERO),
        Collections.nCopies(times, Manner.GET.carryOut(order)),
        Ending.CLIENT_CLOSES);
  }

  @BeforeEach
  void writeFile() throws IOException {
    CaptureFile.USUAL.write(TRAFFIC, directory.resolve("a.pcap"));
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "127.0.0.1:" + free.getLocalPort();
    }
  }

  private Program start() {
    Program program =
        Program.start(directory, "--read", "a.pcap", "--format", "json", "--listen", address);
    Shell.await("the whole file", LIMIT, () -> get("/report.json").contains("\"summary\""));
    return program;
  }

  /** What is answered, or nothing before anybody listens. */
  private String get(String path, String... options) {
    var command = new ArrayList<>(List.of("curl", "-s", "-m", "10", "http://" + address + path));
    command.addAll(List.of(options));
    try {
      return Shell.run(command.toArray(String[]::new));
    } catch (AssertionError e) {
      return "";
    }
  }

  private String status(String path, String... options) {
    var all = new ArrayList<>(List.of("-o", "/dev/null", "-w", "%{http_code}"));
    all.addAll(List.of(options));
    return get(path, all.toArray(String[]::new));
  }

  @Test
  void servesThePageAndTheFiguresOfAFileUntilItIsStopped() {
    try (Program program = start()) {
      assertThat(get("/")).contains("7 requests, ", "<title>gonetmon: a.pcap</title>");
      assertThat(get("/metrics"))
          .contains("gonetmon_http_requests_total 7.0")
          .contains("http_response_status_code=\"503\",server_address=\"a.test\"} 3")
          .contains("gonetmon_time_to_first_byte_seconds_count{server_address=\"b.test\"} 4");
      assertThat(get("/metrics", "-H", "Accept: application/openmetrics-text;version=1.0.0"))
          .endsWith("# EOF\n");

      program.terminate();
      assertThat(program.outcome().exit()).isZero();
    }
  }

  @Test
  void answersReadersOfThisMachineOnly() {
    try (Program program = start()) {
      assertThat(program.pid()).isPositive();
      assertThat(status("/")).isEqualTo("200");
      assertThat(status("/", "-I")).isEqualTo("200");
      assertThat(status("/", "-H", "Host: evil.example")).isEqualTo("403");
      assertThat(status("/", "-X", "POST")).isEqualTo("405");
      assertThat(status("/etc/passwd")).isEqualTo("404");
      assertThat(get("/", "-I").toLowerCase(Locale.ROOT))
          .contains("content-security-policy: default-src 'none'")
          .contains("x-content-type-options: nosniff", "cache-control: no-store");
    }
  }

  @Test
  void saysWhereItCannotListen() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String there = "127.0.0.1:" + taken.getLocalPort();
      Outcome outcome =
          Program.run(directory, "--read", "a.pcap", "--format", "json", "--listen", there);

      assertThat(outcome.err())
          .isEqualTo(
              "Cannot listen on %s (Address already in use); give another address or port with --listen.\n"
                  .formatted(there));
      assertThat(outcome.exit()).isEqualTo(1);
    }
  }

  @Test
  void answersOthersWhileSomeNeitherAskNorRead() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try (Program program = start()) {
      int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
      for (int i = 0; i < 20; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      Shell.await("an answer", LIMIT, () -> status("/metrics").equals("200"));
      assertThat(program.pid()).isPositive();
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }

  @Test
  void showsAReportInAFileWithoutAnythingElse() {
    Browser.require();
    Path file = directory.resolve("r.html");
    Outcome outcome =
        Program.run(directory, "--read", "a.pcap", "--format", "json", "--export", "html:r.html");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    String shown = Browser.show(directory.resolve("profile"), file.toUri().toString());

    assertThat(shown)
        .contains("7 requests, <b>3 of which failed", "<title>gonetmon: a.pcap</title>")
        .contains("<button type=\"button\">", "&lt;img/src=x/onerror=")
        .doesNotContain("<img", "owned</title>", "Content Security Policy directive", "CONSOLE");
  }

  @Test
  void showsHostileTextAsTextInABrowser() {
    Browser.require();
    try (Program program = start()) {
      String shown = Browser.show(directory.resolve("profile"), "http://" + address + "/");

      assertThat(program.pid()).isPositive();
      assertThat(shown)
          .contains("<title>gonetmon: a.pcap</title>", "<button type=\"button\">")
          .contains("GET a.test/&lt;/script&gt;&lt;img/src=x/onerror=")
          .doesNotContain("<img", "owned</title>", "Content Security Policy directive", "CONSOLE");
    }
  }
}
