package io.gonetmon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.RuleAlert;
import io.gonetmon.model.RuleAlert.Cause;
import io.gonetmon.output.Event;
import io.gonetmon.output.Omission;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertSinkTest {
  private static final Instant AT = Instant.parse("2025-11-25T16:00:00Z");
  private static final long SECOND = 1_000_000_000L;

  @TempDir Path directory;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int answer = 200;
  private long nanos;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          received.add(exchange.getRequestURI() + " " + new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI url() {
    return URI.create("http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
  }

  private AlertSink sink(AlertTarget target) {
    return new AlertSink(target, alert -> true, ZoneOffset.UTC, () -> nanos);
  }

  private static Event.RuleChanged changed(boolean raised, int second) {
    return new Event.RuleChanged(
        new RuleAlert(
            "shop",
            "error-share > 5%",
            raised,
            AT.plusSeconds(second),
            7,
            "7.0 %",
            "> 5.0 %",
            raised ? Duration.ZERO : Duration.ofSeconds(second),
            raised ? List.of(new Cause(Dimension.HOST, "shop.example", 1)) : List.of()));
  }

  @Test
  void postsToAWebhookWhatAlertmanagerWould() throws IOException {
    AlertSink sink = sink(new WebhookTarget(url()));
    sink.show(changed(true, 0));
    sink.idle();

    assertThat(received)
        .containsExactly(
            "/hook {\"version\":\"4\",\"groupKey\":\"{}:shop\",\"truncatedAlerts\":0,"
                + "\"status\":\"firing\",\"receiver\":\"gonetmon\","
                + "\"groupLabels\":{\"alertname\":\"shop\",\"host\":\"shop.example\"},"
                + "\"commonLabels\":{\"alertname\":\"shop\",\"host\":\"shop.example\"},"
                + "\"commonAnnotations\":{\"summary\":\"Alert shop: 7.0 % (> 5.0 %), triggered at"
                + " 2025-11-25 16:00:00.000; most by host shop.example (100 %)\","
                + "\"value\":\"7.0 %\"},\"externalURL\":\"\",\"alerts\":[{\"status\":\"firing\","
                + "\"labels\":{\"alertname\":\"shop\",\"host\":\"shop.example\"},"
                + "\"annotations\":{\"summary\":\"Alert shop: 7.0 % (> 5.0 %), triggered at"
                + " 2025-11-25 16:00:00.000; most by host shop.example (100 %)\","
                + "\"value\":\"7.0 %\"},\"startsAt\":\"2025-11-25T16:00:00Z\","
                + "\"endsAt\":\"0001-01-01T00:00:00Z\",\"generatorURL\":\"\","
                + "\"fingerprint\":\"%s\"}]}"
                    .formatted(
                        received.get(0).replaceFirst(".*fingerprint\":\"([0-9a-f]+)\".*", "$1")));
  }

  @Test
  void sendsOnlyAlertsThatAreForItsTarget() throws IOException {
    AlertTarget target = new WebhookTarget(url());
    AlertSink ofOthers =
        new AlertSink(target, alert -> alert.equals("blog"), ZoneOffset.UTC, () -> nanos);
    ofOthers.show(changed(true, 0));
    ofOthers.idle();
    assertThat(received).isEmpty();

    AlertSink ofShop =
        new AlertSink(target, alert -> alert.equals("shop"), ZoneOffset.UTC, () -> nanos);
    ofShop.show(changed(true, 0));
    ofShop.idle();
    assertThat(received).hasSize(1);
  }

  @Test
  void saysThatItMayHaveMissedAlerts() {
    AlertSink sink = sink(new WebhookTarget(url()));
    sink.show(new Event.Dropped(3));

    assertThat(sink.omissions())
        .extracting(Omission::sentence)
        .containsExactly(
            "Events that came while the webhook at 127.0.0.1 took nothing, and may be alerts: 3.");
  }

  @Test
  void tellsOfTheRecoveryWithTheSameLabels() throws IOException {
    AlertSink sink = sink(new AlertmanagerTarget(url()));
    sink.show(changed(true, 0));
    sink.idle();
    sink.show(changed(false, 9));
    sink.idle();

    assertThat(received.get(1))
        .startsWith("/hook/api/v2/alerts [{\"labels\":{\"alertname\":\"shop\",\"host\":\"shop.")
        .contains("\"startsAt\":\"2025-11-25T16:00:00Z\",\"endsAt\":\"2025-11-25T16:00:09Z\"");
  }

  @Test
  void remindsAlertmanagerOfWhatIsStillRaised() throws IOException {
    AlertSink sink = sink(new AlertmanagerTarget(url()));
    sink.show(changed(true, 0));
    sink.idle();
    nanos += 59 * SECOND;
    sink.idle();
    assertThat(received).hasSize(1);

    nanos += 2 * SECOND;
    sink.idle();
    assertThat(received).hasSize(2);
  }

  @Test
  void sendsWhatFlapsNoMoreOften() throws IOException {
    AlertSink sink = sink(new WebhookTarget(url()));
    for (int second = 0; second < 20; second++) {
      sink.show(changed(second % 2 == 0, second));
      sink.idle();
      nanos += SECOND;
    }

    assertThat(received).hasSize(2);
  }

  @Test
  void isInTroubleFromAFailedTryToOneThatIsTaken() throws IOException {
    answer = 503;
    AlertSink sink = sink(new WebhookTarget(url()));
    sink.show(changed(true, 0));
    assertThat(sink.omissionsSoFar()).isEmpty();
    sink.idle();
    assertThat(sink.omissionsSoFar()).hasSize(1);

    answer = 200;
    nanos += 2 * SECOND;
    sink.idle();
    assertThat(sink.omissionsSoFar()).isEmpty();
  }

  @Test
  void triesAgainThreeTimesAndThenSaysThatItFailed() throws IOException {
    answer = 302;
    AlertSink sink = sink(new WebhookTarget(url()));
    sink.show(changed(true, 0));
    for (int second = 0; second < 40; second++) {
      sink.idle();
      nanos += SECOND;
    }

    assertThat(received).hasSize(4);
    assertThat(sink.omissions())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.sentence())
                  .isEqualTo(
                      "Alerts that did not reach the webhook at 127.0.0.1: 1; the log says why.");
              assertThat(each.lost()).isTrue();
            });
  }

  private AlertTarget command(String script) throws IOException {
    Path file = directory.resolve("page");
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return AlertTarget.parse("command:" + file + ",a b,c");
  }

  @Test
  void runsACommandWithoutAShell() throws IOException {
    AlertSink sink =
        sink(command("{ cat; echo; echo \"$2|$GONETMON_ALERT_STATUS\"; } >\"$0.out\""));
    sink.show(changed(true, 0));
    sink.idle();

    assertThat(directory.resolve("page.out"))
        .content()
        .startsWith("{\"alert\":\"shop\",\"status\":\"firing\",\"at\":\"2025-11-25T16:00:00Z\"")
        .endsWith("c|firing\n");
  }

  @Test
  void countsACommandThatFails() throws IOException {
    AlertSink sink = sink(command("exit 3"));
    sink.show(changed(true, 0));
    sink.idle();
    sink.close();

    assertThat(sink.omissions()).hasSize(1);
  }
}
