package io.gonetmon.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three machines, one Prometheus: all that docs/fleet asks is answered. */
@Timeout(180)
class FleetIT {
  private static final Path FLEET = Path.of("docs/fleet");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final int PAGES = 20;

  @TempDir private Path directory;
  private final List<AutoCloseable> open = new ArrayList<>();
  private Namespace hub;

  @AfterEach
  void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private <T extends AutoCloseable> T opened(T what) {
    open.add(what);
    return what;
  }

  @Test
  void answersEveryQueryOfTheDashboard() throws IOException {
    Namespace.require();
    Rights.require(Shell.succeeds("which", "prometheus"), "there is no prometheus");
    Path token = Files.writeString(directory.resolve("token"), TOKEN);
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    hub = opened(new Namespace());
    hub.ip("link set lo up");
    for (int machine = 1; machine <= 3; machine++) {
      agent(machine, token);
    }
    prometheus(token);
    Shell.await("prometheus", LIMIT, () -> Shell.succeeds(ready()));

    Shell.await("three that are up", LIMIT, () -> value("sum(up)") == 3);
    Shell.await(
        "all requests", LIMIT, () -> value("sum(gonetmon_http_requests_total)") == 3 * PAGES);
    Shell.await("a rate", LIMIT, () -> value("sum(rate(gonetmon_http_requests_total[1m]))") >= 0);
    assertThat(value("sum(http_server_request_duration_seconds_count)")).isEqualTo(3 * PAGES);
    assertThat(value("sum(gonetmon_figures_are_lower_bound)")).isZero();
    for (String query : dashboard()) {
      assertThat(results(query)).as(query).isNotEmpty();
    }
  }

  /** A machine with a site that is visited from itself, and a gonetmon that watches. */
  private void agent(int machine, Path token) throws IOException {
    Namespace there = opened(new Namespace());
    String address = "10.77.%d.1".formatted(machine);
    there.ip("link set lo up");
    hub.ip("link add web%d type veth peer name eth0 netns %s".formatted(machine, there.name()));
    hub.ip("addr add 10.77.%d.2/24 dev web%d".formatted(machine, machine));
    hub.ip("link set web%d up".formatted(machine));
    there.ip("addr add " + address + "/24 dev eth0");
    there.ip("link set eth0 up");
    Served site = opened(new Served(there, "127.0.0.1"));
    Path home = Files.createDirectory(directory.resolve("web" + machine));
    List<String> command =
        Program.command(
            Program.jar(),
            "-i",
            "lo,eth0",
            "--filter",
            "tcp",
            "--format",
            "json",
            "--listen",
            address + ":9464",
            "--listen-token-file",
            token.toString());
    opened(Program.start(home, there.inside(command)));
    Shell.await("web" + machine, LIMIT, () -> Shell.succeeds(scrape(address)));
    site.visit(there, "shop.example", PAGES);
  }

  private String[] scrape(String address) {
    String header = "Authorization: Bearer " + TOKEN;
    return hub.inside(List.of("curl", "-sf", "-H", header, "http://" + address + ":9464/metrics"))
        .toArray(String[]::new);
  }

  private void prometheus(Path token) throws IOException {
    String settings =
        Files.readString(FLEET.resolve("prometheus.yml"))
            .replace("15s", "1s")
            .replace("/etc/prometheus/gonetmon.token", token.toString())
            .replace("web-1:9464, web-2:9464, web-3:9464", targets());
    Path file = Files.writeString(directory.resolve("prometheus.yml"), settings);
    Files.copy(FLEET.resolve("alerts.yml"), directory.resolve("alerts.yml"));
    List<String> command =
        List.of(
            "prometheus",
            "--config.file=" + file,
            "--storage.tsdb.path=" + directory.resolve("data"),
            "--enable-feature=native-histograms",
            "--web.listen-address=127.0.0.1:9090");
    opened(Program.start(directory, hub.inside(command)));
  }

  /** A prometheus that is still starting answers everything else in plain words. */
  private String[] ready() {
    return hub.inside(List.of("curl", "-sf", "http://127.0.0.1:9090/-/ready"))
        .toArray(String[]::new);
  }

  private static String targets() {
    return "10.77.1.1:9464, 10.77.2.1:9464, 10.77.3.1:9464";
  }

  /** The one figure that a query has, or less than any. */
  private double value(String query) {
    JsonArray results = results(query);
    return results.isEmpty()
        ? -1
        : results.get(0).getAsJsonObject().getAsJsonArray("value").get(1).getAsDouble();
  }

  private JsonArray results(String query) {
    List<String> command =
        hub.inside(
            List.of(
                "curl",
                "-sf",
                "--data-urlencode",
                "query=" + query,
                "http://127.0.0.1:9090/api/v1/query"));
    try {
      var answer = new Gson().fromJson(Shell.run(command.toArray(String[]::new)), JsonObject.class);
      assertThat(answer.get("status").getAsString()).as(query).isEqualTo("success");
      return answer.getAsJsonObject("data").getAsJsonArray("result");
    } catch (AssertionError notThereYet) {
      return new JsonArray();
    }
  }

  /** The queries of the dashboard's panels. */
  private static Set<String> dashboard() throws IOException {
    var queries = new TreeSet<String>();
    JsonObject dashboard =
        new Gson().fromJson(Files.readString(FLEET.resolve("dashboard.json")), JsonObject.class);
    for (JsonElement panel : dashboard.getAsJsonArray("panels")) {
      for (JsonElement target : panel.getAsJsonObject().getAsJsonArray("targets")) {
        String query = target.getAsJsonObject().get("expr").getAsString();
        queries.add(query.replace("$__rate_interval", "1m").replace("$instance", ".*"));
      }
    }
    return queries;
  }

  @Test
  void hasRulesThatFireWhenTheyShould() {
    Rights.require(Shell.succeeds("which", "promtool"), "there is no promtool");
    assertThat(Shell.run("promtool", "check", "rules", FLEET.resolve("alerts.yml").toString()))
        .contains("SUCCESS: 6 rules found");
    assertThat(Shell.run("promtool", "test", "rules", FLEET.resolve("alerts_test.yml").toString()))
        .contains("SUCCESS");
  }
}
