package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.HostCounts;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs that read what is written find in it what was counted. */
@Timeout(120)
class PeersIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Peer SERVER = new Peer("198.51.100.1", 80);
  private static final Traffic TRAFFIC =
      Traffic.of(
          List.of(
              conversation("shop.test", "/cart", 503, 3),
              conversation("shop.test", "/say \"hi\"\\", 200, 20),
              conversation("news.test", "/", 301, 2),
              conversation("blog.test", "/2026", 200, 15)));

  @TempDir private Path directory;

  private static Conversation conversation(String host, String path, int status, int times) {
    var order = new Order(host, path, status, 9, Duration.ofMillis(30));
    return new Conversation(
        new Peer("192.0.2.7", 51_000 + times),
        SERVER,
        Conditions.plain(Duration.ZERO),
        Collections.nCopies(times, Manner.GET.carryOut(order)),
        Ending.CLIENT_CLOSES);
  }

  private Summary read(String... options) {
    CaptureFile.USUAL.write(TRAFFIC, directory.resolve("a.pcap"));
    List<String> arguments =
        new ArrayList<>(List.of("--read", "a.pcap", "--filter", "tcp", "--format", "json"));
    arguments.addAll(List.of(options));
    Outcome outcome = Program.run(directory, arguments.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    return Summary.last(outcome);
  }

  private static void require(String program) {
    Rights.require(Shell.succeeds("which", program), "there is no " + program);
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  @Test
  void tsharkReadsTheSavedPacketsAndTheirComments() {
    require("tshark");
    read("--save", "a.pcapng");
    String comments =
        Shell.run(
            "tshark",
            "-r",
            file("a.pcapng"),
            "-Y",
            "frame.comment",
            "-T",
            "fields",
            "-e",
            "frame.interface_name",
            "-e",
            "frame.comment");

    assertThat(comments.lines().filter(each -> each.startsWith("a.pcap\t"))).hasSize(40);
    assertThat(
            comments.lines().filter(each -> each.contains("GET shop.test/cart/item 503 in 30 ms")))
        .hasSize(3);
    assertThat(Shell.run("capinfos", "-c", "-M", file("a.pcapng")))
        .contains("Number of packets:   " + TRAFFIC.packets().size());
  }

  @Test
  void tsharkFindsOnlyConnectionsThatMeetTheCondition() {
    require("tshark");
    read("--save", "a.pcapng", "--where", "status:5xx");
    String targets =
        Shell.run(
            "tshark",
            "-r",
            file("a.pcapng"),
            "-Y",
            "http.request",
            "-T",
            "fields",
            "-e",
            "http.request.uri");

    assertThat(targets.lines().filter(each -> each.startsWith("/")))
        .hasSize(3)
        .allMatch(each -> each.startsWith("/cart"));
  }

  @Test
  void goaccessCountsWhatTheSummaryCounts() throws IOException {
    require("goaccess");
    Summary summary = read("--export", "combined:c.log", "--export", "vhost:v.log");

    JsonObject combined = goaccess("c.log", "COMBINED");
    assertThat(general(combined, "valid_requests")).isEqualTo(40);
    assertThat(general(combined, "failed_requests")).isZero();
    JsonObject vhost = goaccess("v.log", "%v:%^ %h %^[%d:%t %^] \"%r\" %s %b \"%R\" \"%u\" %D");
    assertThat(general(vhost, "failed_requests")).isZero();
    assertThat(visitedHosts(vhost)).isEqualTo(requests(summary));
  }

  private static Map<String, Long> requests(Summary summary) {
    return summary.hosts().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> requests(each.getValue())));
  }

  private static long requests(HostCounts host) {
    return host.methods().values().stream().mapToLong(Long::longValue).sum();
  }

  private JsonObject goaccess(String log, String format) throws IOException {
    Path report = directory.resolve("report.json");
    Shell.run(
        "goaccess",
        file(log),
        "--log-format=" + format,
        "--date-format=%d/%b/%Y",
        "--time-format=%T",
        "--no-global-config",
        "-o",
        report.toString());
    return new Gson().fromJson(Files.readString(report), JsonObject.class);
  }

  private static long general(JsonObject report, String name) {
    return report.getAsJsonObject("general").get(name).getAsLong();
  }

  private static Map<String, Long> visitedHosts(JsonObject report) {
    var hits = new TreeMap<String, Long>();
    for (JsonElement each : report.getAsJsonObject("vhosts").getAsJsonArray("data")) {
      JsonObject host = each.getAsJsonObject();
      long count = host.getAsJsonObject("hits").get("count").getAsLong();
      hits.put(host.get("data").getAsString(), count);
    }
    return hits;
  }

  @Test
  void lnavFindsEachLineAndItsStatus() {
    require("lnav");
    read("--export", "combined:c.log");
    List<String> found =
        Shell.run(
                "env",
                "HOME=" + directory,
                "lnav",
                "-n",
                "-c",
                ";select count(*), sum(sc_status) from access_log",
                "-c",
                ":write-csv-to -",
                file("c.log"))
            .lines()
            .toList();

    assertThat(found).last().isEqualTo("40," + (3 * 503 + 20 * 200 + 2 * 301 + 15 * 200));
  }

  @Test
  void alertmanagerHoldsAnAlertUntilItIsOver() throws IOException {
    Namespace.require();
    require("prometheus-alertmanager");
    try (Namespace there = new Namespace()) {
      there.ip("link set lo up");
      try (Program manager = alertmanager(there);
          Served site = new Served(there, "127.0.0.1");
          Program watching = watching(there)) {
        Shell.await("alertmanager", LIMIT, () -> alerts(there, manager) == 0);
        watching.nextLine();
        site.visit(there, "shop.example", 30);
        Shell.await("an alert", LIMIT, () -> alerts(there, manager) == 1);
        Shell.await("its end", LIMIT, () -> alerts(there, manager) == 0);
      }
    }
  }

  private Program alertmanager(Namespace there) throws IOException {
    Path settings =
        Files.writeString(
            directory.resolve("alertmanager.yml"),
            """
            route:
              receiver: nobody
              group_wait: 1s
            receivers:
              - name: nobody
            """);
    return Program.start(
        directory,
        there.inside(
            List.of(
                "prometheus-alertmanager",
                "--config.file=" + settings,
                "--storage.path=" + directory.resolve("data"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:9093")));
  }

  private Program watching(Namespace there) {
    return Program.start(
        directory,
        there.inside(
            Program.command(
                Program.jar(),
                "-i",
                "lo",
                "--filter",
                "tcp and not port 9093",
                "--refresh",
                "1",
                "--format",
                "json",
                "--alert",
                "busy: hits >= 10 over 2s",
                "--alert-to",
                "alertmanager:http://127.0.0.1:9093")));
  }

  /** How many alerts are active; negative before anybody answers. */
  private static int alerts(Namespace there, Program manager) {
    var command =
        there.inside(List.of("curl", "-sf", "http://127.0.0.1:9093/api/v2/alerts?active=true"));
    try {
      String answer = Shell.run(command.toArray(String[]::new));
      JsonArray alerts = new Gson().fromJson(answer, JsonArray.class);
      return alerts.size();
    } catch (AssertionError notThereYet) {
      assertThat(Shell.hasEnded(manager.pid())).as("alertmanager ended").isFalse();
      return -1;
    }
  }
}
